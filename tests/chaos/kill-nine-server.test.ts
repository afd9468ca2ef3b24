import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "../support/postgres.ts";
import { startPostgres } from "../support/postgres.ts";
import { providePostgres } from "../support/postgres-binaries.ts";
import type { Ledger } from "./ledger.ts";
import { findDamage, NO_DAMAGE, readLedger } from "./ledger.ts";
import { startWriter } from "./writer.ts";

const ROUNDS = 3;
const binaries = providePostgres(console.info);
if (!binaries.isAvailable) console.warn(binaries.reason);

describe.runIf(binaries.isAvailable)("PostgreSQL", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres({ binaries: binaries.isAvailable ? binaries.folder : "", isSyncing: true });
  }, 60_000);
  afterAll(() => server.stop());

  async function readServer(): Promise<Ledger> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      return await readLedger(async (statement) => (await client.query(statement)).rows);
    } finally {
      await client.end();
    }
  }

  test("kill -9 of the server and its writer loses nothing that was confirmed", {
    timeout: 120_000,
  }, async () => {
    const confirmed: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const writer = startWriter("write-server.ts", { arguments: [server.url, String(round * 100_000)] });
      await writer.untilAcknowledged(20 + Math.floor(Math.random() * 400));
      await Promise.all([server.killNine(), writer.kill()]);
      await server.restart();
      confirmed.push(...writer.acknowledged);
      expect(findDamage(await readServer(), confirmed)).toEqual(NO_DAMAGE);
    }
  });
});
