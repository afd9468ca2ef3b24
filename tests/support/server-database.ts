import type { Db } from "@belay/api/testing";
import { sql } from "kysely";

/** Where another process finds a test's database on the server that the test command brought. */
export async function urlOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const url = new URL(process.env.BELAY_TEST_POSTGRES ?? "");
  url.pathname = `/${rows[0]?.name}`;
  return url.href;
}

/** Deadlocks in this database since it was made, of processes that have gone. */
export async function countDeadlocks(db: Db): Promise<number> {
  const { rows } = await sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database()`.execute(db);
  return rows[0]?.deadlocks ?? Number.NaN;
}
