import { writeFileSync } from "node:fs";
import { openFolder } from "@belay/api/testing/open-folder";
import { PGlite } from "@electric-sql/pglite";
import type { Ledger } from "./ledger.ts";
import { readLedger } from "./ledger.ts";

/** An empty database as a dump: making one from nothing takes seconds, from a dump a moment. */
export async function writeSeed(file: string): Promise<void> {
  const seed = await PGlite.create();
  const dump = await seed.dumpDataDir("none");
  await seed.close();
  writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
}

/** Opens a folder as the product would after a crash, and reads what is there. */
export async function readFolder(folder: string): Promise<Ledger> {
  const { pglite, close } = await openFolder({ folder });
  try {
    return await readLedger(
      async (statement) => (await pglite.query<Record<string, unknown>>(statement)).rows,
    );
  } finally {
    await close();
  }
}
