import { Client } from "pg";
import type { Execute } from "./ledger.ts";
import { createLedger, writeForEver } from "./ledger.ts";

const [url = "", firstId = ""] = process.argv.slice(2);
const client = new Client({ connectionString: url });
await client.connect();
const execute: Execute = async (statement) => (await client.query<Record<string, unknown>>(statement)).rows;
await createLedger(execute);
await writeForEver(execute, Number(firstId));
