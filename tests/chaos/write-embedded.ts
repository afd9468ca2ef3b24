import { openAsBlob } from "node:fs";
import { openFolder } from "@belay/api/testing/open-folder";
import type { Execute } from "./ledger.ts";
import { createLedger, writeForEver } from "./ledger.ts";

const [folder = "", firstId = "", seedFile = ""] = process.argv.slice(2);
const { pglite } = await openFolder({ folder, ...(seedFile && { seedDump: await openAsBlob(seedFile) }) });
const execute: Execute = async (statement) => (await pglite.query<Record<string, unknown>>(statement)).rows;
await createLedger(execute);
await writeForEver(execute, Number(firstId));
