import { setTimeout } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { types } from "@electric-sql/pglite";
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from "kysely";
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { isInBackground } from "./background.ts";
import { refuseInsideTransaction } from "./transaction-guard.ts";

const parsers: Record<number, (text: string) => unknown> = {
  [types.DATE]: (text) => text,
  [types.INT8]: Number,
};

/**
 * PGlite has one connection. Kysely's own dialect hands it to everybody at once, so a query of one request
 * would run inside the transaction of another; here the connection is lent to one holder at a time, in order.
 */
export class PGliteDialect implements Dialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  createDriver(): Driver {
    return new OneConnectionDriver(this.#pglite);
  }

  createAdapter() {
    return new PostgresAdapter();
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }

  createIntrospector<Tables>(db: Kysely<Tables>) {
    return new PostgresIntrospector(db);
  }
}

/** Whoever asks one thing after another is not done yet until so long nothing came. */
const QUIET_MS = 2;
/** Work in the background does not wait for longer, however many others come. */
const MOST_PATIENCE_MS = 150;

class OneConnectionDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #connection: DatabaseConnection;
  readonly #queue: (() => void)[] = [];
  #isLent = false;
  /** When somebody in front gave the connection back. */
  #lastUsed = 0;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.#connection = { executeQuery: (query) => runQuery(pglite, query), streamQuery: refuseStreaming };
  }

  async init() {
    await this.#pglite.waitReady;
  }

  async acquireConnection() {
    refuseInsideTransaction();
    if (isInBackground()) await this.#untilQuiet();
    if (this.#isLent) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#isLent = true;
    return this.#connection;
  }

  async #untilQuiet() {
    const begun = performance.now();
    for (let now = begun; now - begun < MOST_PATIENCE_MS; now = performance.now()) {
      if (!this.#isLent && now - this.#lastUsed >= QUIET_MS) return;
      await setTimeout(1);
    }
  }

  async releaseConnection() {
    if (!isInBackground()) this.#lastUsed = performance.now();
    const next = this.#queue.shift();
    if (next) next();
    else this.#isLent = false;
  }

  async beginTransaction() {
    await this.#pglite.query("begin");
  }

  async commitTransaction() {
    await this.#pglite.query("commit");
  }

  async rollbackTransaction() {
    await this.#pglite.query("rollback");
  }

  async destroy() {
    if (!this.#pglite.closed) await this.#pglite.close();
  }
}

async function runQuery<Row>(pglite: PGlite, query: CompiledQuery): Promise<QueryResult<Row>> {
  const { rows, affectedRows } = await pglite.query<Row>(query.sql, [...query.parameters], { parsers });
  return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
}

// biome-ignore lint/correctness/useYield: PGlite has no cursors; the interface wants a generator.
async function* refuseStreaming(): AsyncGenerator<never> {
  throw new Error("PGlite does not stream.");
}
