import { readFile } from "node:fs/promises";
import type { Db } from "@belay/api/testing";
import {
  availableDatabases,
  databaseInFolder,
  databaseOnServer,
  generateTableTypes,
  migrate,
  openTestDatabase,
} from "@belay/api/testing";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { sql } from "kysely";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";
import { urlOf } from "../support/server-database.ts";

const NOW = "2026-11-23T09:00:00Z";
const TABLES = new URL("../../apps/api/src/platform/tables.gen.ts", import.meta.url);

test("the table types are those of a migrated database", async () => {
  expect(await readFile(TABLES, "utf8"), "Run pnpm db:types and commit what it writes").toBe(
    await generateTableTypes(),
  );
});

/** Everything that a migration can make, as the database itself says it. */
async function describeSchema(db: Db): Promise<unknown> {
  const { rows } = await sql`
    select 'column' as kind, table_name || '.' || column_name as name,
      concat_ws(' ', data_type, is_nullable, column_default) as definition
    from information_schema.columns where table_schema = 'public'
    union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
      -- Newer servers list these as constraints too; the columns above say it on all.
      and contype <> 'n'
    order by 1, 2`.execute(db);
  return rows;
}

async function withEmbedded(work: (db: Db) => Promise<void>): Promise<void> {
  const db = databaseInFolder(await PGlite.create({ extensions: { btree_gist } }));
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

test("migrating again changes nothing, and says so", async () => {
  await withEmbedded(async (db) => {
    const applied = await migrate(db, NOW);
    expect(applied.length).toBeGreaterThan(0);
    const before = await describeSchema(db);
    expect(await migrate(db, NOW)).toEqual([]);
    expect(await describeSchema(db)).toEqual(before);
  });
});

describe.each(availableDatabases)("a database that does not fit, on %s", (kind) => {
  test.each([
    [
      "made by a newer Belay",
      sql`insert into migration values ('9999-from-the-future', 'x', ${NOW})`,
      /newer Belay.*9999-from-the-future/s,
    ],
    [
      "migrated by another text",
      sql`update migration set hash = 'x' where name = '0001-foundation'`,
      /"0001-foundation".*another text/s,
    ],
  ])("%s is refused before anything is changed", async (_what, spoil, message) => {
    const db = await openTestDatabase(kind);
    try {
      await spoil.execute(db);
      const before = await describeSchema(db);
      await expect(migrate(db, NOW)).rejects.toMatchObject({
        name: "DatabaseIsNewer",
        message: expect.stringMatching(message),
      });
      expect(await describeSchema(db)).toEqual(before);
    } finally {
      await db.destroy();
    }
  });
});

describe.runIf(availableDatabases.includes("postgres"))("on a server", () => {
  async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
    const template = await openTestDatabase("postgres");
    const url = new URL(await urlOf(template));
    await template.destroy();
    const admin = new Client({ connectionString: process.env.BELAY_TEST_POSTGRES });
    await admin.connect();
    const name = `empty_${crypto.randomUUID().replaceAll("-", "")}`;
    await admin.query(`create database ${name}`);
    url.pathname = `/${name}`;
    try {
      await work(url.href);
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    }
  }

  test("of four processes that migrate at once one does, the others wait and find it done", async () => {
    await withEmptyDatabase(async (url) => {
      const processes = Array.from({ length: 4 }, () => databaseOnServer(url));
      try {
        const applied = await Promise.all(processes.map((db) => migrate(db, NOW)));
        const whoDid = applied.filter((names) => names.length > 0);
        expect(whoDid).toHaveLength(1);
        const [db] = processes;
        if (!db) throw new Error("no process");
        const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
        expect(rows.map(({ name }) => name)).toEqual(whoDid[0]);
      } finally {
        await Promise.all(processes.map((db) => db.destroy()));
      }
    });
  });

  test("both databases come to the same tables, indexes and constraints", async () => {
    const onServer = await openTestDatabase("postgres");
    try {
      const schema = await describeSchema(onServer);
      await withEmbedded(async (db) => {
        await migrate(db, NOW);
        expect(await describeSchema(db)).toEqual(schema);
      });
    } finally {
      await onServer.destroy();
    }
  });

  test("pnpm migrate brings a server's database to the program's version, twice without harm", async () => {
    await withEmptyDatabase(async (url) => {
      const run = () =>
        runProgram({
          command: ["node", "apps/api/src/start/command.ts", "migrate"],
          environment: { DATABASE_URL: url, BELAY_SECRET: "a secret that is long enough for a test" },
        });
      const first = await run();
      expect(first.output).toMatch(/Database brought to version \d{4}-/);
      expect(first.isSuccess).toBe(true);
      const second = await run();
      expect(second.output.trim()).toBe("The database is up to date.");
      expect(second.isSuccess).toBe(true);
    });
  });
});
