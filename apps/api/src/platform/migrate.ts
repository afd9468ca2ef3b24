import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import { installQueue } from "./job-queue.ts";

const FOLDER = new URL("../../migrations/", import.meta.url);
// Any fixed number; all processes that migrate wait for each other on it.
const LOCK = 4_870_001;

/** The database knows migrations that this program does not: an older program was started on it. */
export class DatabaseIsNewer extends Error {
  override name = "DatabaseIsNewer";
}

interface Migration {
  name: string;
  text: string;
  hash: string;
}

/** Brings the database, and the queue in it, to this program's version, one transaction for all, and returns the names it applied. */
export async function migrate<Tables>(db: Kysely<Tables>, appliedAt: string): Promise<string[]> {
  const known = await readMigrations();
  const applied = await db.transaction().execute((tx) => applyMissing(tx, known, appliedAt));
  await installQueue(db);
  return applied;
}

async function applyMissing<Tables>(
  tx: Transaction<Tables>,
  known: Migration[],
  appliedAt: string,
): Promise<string[]> {
  // Waiting for another process, or building an index, takes as long as it takes.
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local lock_timeout = '60s'`.execute(tx);
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
  await sql`set local lock_timeout = '2s'`.execute(tx);
  await sql`create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null)`.execute(
    tx,
  );
  const applied = await sql<{
    name: string;
    hash: string;
  }>`select name, hash from migration order by name`.execute(tx);
  refuseNewerDatabase(applied.rows, known);
  const missing = known.filter(({ name }) => !applied.rows.some((row) => row.name === name));
  for (const migration of missing) {
    for (const statement of splitStatements(migration.text)) await sql.raw(statement).execute(tx);
    await sql`insert into migration values (${migration.name}, ${migration.hash}, ${appliedAt})`.execute(tx);
  }
  return missing.map(({ name }) => name);
}

function refuseNewerDatabase(applied: { name: string; hash: string }[], known: Migration[]) {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  const unknown = applied.find(({ name }) => !byName.has(name));
  if (unknown) {
    throw new DatabaseIsNewer(
      `This database was made by a newer Belay: it already has "${unknown.name}", which this program does not know. Nothing was changed. Start the newer program, or restore a backup from before the upgrade.`,
    );
  }
  const changed = applied.find(({ name, hash }) => byName.get(name)?.hash !== hash);
  if (changed) {
    throw new DatabaseIsNewer(
      `The migration "${changed.name}" was applied to this database with another text than this program has. Nothing was changed. Start the program that made this database.`,
    );
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), "utf8");
      return {
        name: name.slice(0, -".sql".length),
        text,
        hash: createHash("sha256").update(text).digest("hex"),
      };
    }),
  );
}

/** The extended protocol takes one statement at a time. Our migrations end each statement with `;` at a line's end. */
function splitStatements(text: string): string[] {
  return text
    .replaceAll(/^\s*--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
