import { PGlite } from "@electric-sql/pglite";
import type { Execute } from "./ledger.ts";
import { createLedger, writeForEver } from "./ledger.ts";

// PGlite as it is shipped, to prove that the power cut finds what it loses.
const [folder = "", firstId = ""] = process.argv.slice(2);
const pglite = await PGlite.create(folder);
const execute: Execute = async (statement) => (await pglite.query<Record<string, unknown>>(statement)).rows;
await createLedger(execute);
await writeForEver(execute, Number(firstId));
