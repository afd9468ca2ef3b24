import type { PGlite } from "@electric-sql/pglite";
import type { Dialect, Transaction } from "kysely";
import { CamelCasePlugin, Kysely } from "kysely";
import { InstantsPlugin } from "./instants-plugin.ts";
import { queueInFolder, queueOnServer, setQueueConnection } from "./job-queue.ts";
import type { Lend } from "./listen.ts";
import { listenInFolder, listenOnServer, setListen } from "./listen.ts";
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
  const db = databaseOf(new GuardedPostgresDialect({ pool: createPool(url, onLost) }));
  setListen(db, listenOnServer(url));
  setQueueConnection(db, queueOnServer(url));
  return db;
}

export function databaseInFolder(pglite: PGlite): Db {
  const db = databaseOf(new PGliteDialect(pglite));
  const lend: Lend = (work) => db.connection().execute(work);
  setListen(db, listenInFolder(pglite, lend));
  setQueueConnection(db, queueInFolder(pglite, lend));
  return db;
}
