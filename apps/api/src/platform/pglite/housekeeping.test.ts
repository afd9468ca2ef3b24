import { PGlite } from "@electric-sql/pglite";
import { Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PGliteDialect } from "../pglite-dialect.ts";
import { keepHouse, startHousekeeping } from "./housekeeping.ts";

interface Tables {
  note: { id: number };
}

let pglite: PGlite;
let db: Kysely<Tables>;
beforeAll(async () => {
  pglite = await PGlite.create();
  db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite) });
  await sql`create table note (id int primary key)`.execute(db);
}, 60_000);
afterAll(() => db.destroy());

async function checkpointPosition(): Promise<string> {
  const { rows } = await sql<{
    redo: string;
  }>`select redo_lsn::text as redo from pg_control_checkpoint()`.execute(db);
  return rows[0]?.redo ?? "";
}

async function countPages(): Promise<number> {
  const { rows } = await sql<{
    pages: number;
  }>`select relpages as pages from pg_class where relname = 'note'`.execute(db);
  return rows[0]?.pages ?? -1;
}

test("a round writes a checkpoint and frees the space of deleted rows", async () => {
  await sql`insert into note select generate_series(1, 5000)`.execute(db);
  await sql`analyze note`.execute(db);
  const before = { checkpoint: await checkpointPosition(), pages: await countPages() };
  await sql`delete from note`.execute(db);
  await keepHouse(db);
  expect(await checkpointPosition()).not.toBe(before.checkpoint);
  expect(before.pages).toBeGreaterThan(0);
  expect(await countPages()).toBe(0);
});

test("a round waits for a transaction instead of breaking it", async () => {
  let round = Promise.resolve();
  await db.transaction().execute(async (tx) => {
    await tx.insertInto("note").values({ id: -1 }).execute();
    round = keepHouse(db);
    await tx.insertInto("note").values({ id: -2 }).execute();
  });
  await round;
  const kept = await db.selectFrom("note").select("id").where("id", "<", 0).orderBy("id").execute();
  expect(kept).toEqual([{ id: -2 }, { id: -1 }]);
});

test("a round that fails is told, and the next one comes", async () => {
  const faults: unknown[] = [];
  const { promise: threeFaults, resolve } = Promise.withResolvers<void>();
  const broken = {
    getExecutor: () => {
      throw new Error("no database");
    },
  };
  const stop = startHousekeeping(broken, {
    everyMs: 1,
    onFault: (fault) => {
      faults.push(fault);
      if (faults.length === 3) resolve();
    },
  });
  await threeFaults;
  await stop();
  expect(faults.slice(0, 3).map(String)).toEqual(Array(3).fill("Error: no database"));
});
