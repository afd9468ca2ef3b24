import type { Db } from "@belay/api/testing";
import { databaseInFolder, migrate } from "@belay/api/testing";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { sql } from "kysely";

/** The product's transactions become parts of one that never ends well. */
const SPELLED: Record<string, string> = {
  begin: "savepoint one_call",
  commit: "release savepoint one_call",
  rollback: "rollback to savepoint one_call",
};

export interface UndoingDatabase {
  db: Db;
  /** Runs the work and takes back all that it wrote, so that hundreds of calls start from the same rows. */
  undo<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** A short text that changes when any row of any table does. */
  fingerprint(): Promise<string>;
}

/** A migrated, empty database in memory whose every call can be undone. `db.destroy` it at the end. */
export async function openUndoingDatabase(): Promise<UndoingDatabase> {
  const pglite = await PGlite.create({ extensions: { btree_gist } });
  let isUndoing = false;
  const spelling = new Proxy(pglite, {
    get(target, name) {
      if (name === "query") {
        return (text: string, ...rest: [unknown[]?, object?]) =>
          target.query((isUndoing && SPELLED[text]) || text, ...rest);
      }
      const part = Reflect.get(target, name);
      return typeof part === "function" ? part.bind(target) : part;
    },
  });
  const db = databaseInFolder(spelling);
  await migrate(db, "2026-01-01T00:00:00Z");
  return {
    db,
    undo: async (work) => {
      await pglite.exec("begin");
      isUndoing = true;
      try {
        return await work();
      } finally {
        isUndoing = false;
        await pglite.exec("rollback");
      }
    },
    fingerprint: () => fingerprint(db),
  };
}

let tableNames: Promise<string[]> | undefined;

// Limits count every try, also a refused one: that is their job.
const COUNTS_TRIES = "attempt_count";

/** The same for any database. */
export async function fingerprint(db: Db): Promise<string> {
  tableNames ??= listTables(db);
  const parts = (await tableNames).map(
    (name) =>
      sql`select ${sql.lit(name)} as name, count(*) as rows, sum(hashtextextended(${sql.ref(name)}::text, 0)) as hash from ${sql.table(name)}`,
  );
  const { rows } = await sql`${sql.join(parts, sql` union all `)}`.execute(db);
  return JSON.stringify(rows);
}

async function listTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name).filter((name) => name !== COUNTS_TRIES);
}
