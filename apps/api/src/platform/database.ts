import type { PGlite } from "@electric-sql/pglite";
import type { Dialect, Transaction } from "kysely";
import { CamelCasePlugin, Kysely } from "kysely";
import { InstantsPlugin } from "./instants-plugin.ts";
import { PGliteDialect } from "./pglite-dialect.ts";
import { createPool, GuardedPostgresDialect } from "./postgres-dialect.ts";
import type { DB } from "./tables.gen.ts";

export type Tables = DB;
export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
/** Enough to ask, not enough to write. */
export type Reader = Pick<Db, "selectFrom" | "with" | "withRecursive" | "fn">;

export function databaseOf(dialect: Dialect): Db {
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin(), new InstantsPlugin()] });
}

/** `onLost` hears of connections that the server closed; the next query opens another. */
export function databaseOnServer(url: string, onLost: (fault: Error) => void = () => undefined): Db {
  return databaseOf(new GuardedPostgresDialect({ pool: createPool(url, onLost) }));
}

export function databaseInFolder(pglite: PGlite): Db {
  return databaseOf(new PGliteDialect(pglite));
}
