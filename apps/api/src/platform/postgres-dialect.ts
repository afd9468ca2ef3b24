import type { Dialect, Driver } from "kysely";
import { PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { refuseInsideTransaction } from "./transaction-guard.ts";

const DATE = 1082;
const INT8 = 20;

const ownParsers: Record<number, (text: string) => unknown> = {
  // A date has no zone; pg would make midnight of the server's zone out of it.
  [DATE]: (text) => text,
  [INT8]: Number,
};

/** How a server is asked: UTC, a deadline for every statement, our spelling of dates and counts. */
export function createPool(connectionString: string, onLost: (fault: Error) => void): Pool {
  const pool = new Pool({
    connectionString,
    max: 10,
    // Longer than any call may take: in a crowd people wait for their turn, and it is the call's deadline that ends it.
    connectionTimeoutMillis: 25_000,
    types: {
      getTypeParser: (oid: number, format?: string) =>
        format === "binary"
          ? types.getTypeParser(oid, "binary")
          : (ownParsers[oid] ?? types.getTypeParser(oid)),
    },
    options:
      "-c timezone=UTC -c statement_timeout=15000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000",
  });
  // A restarted server ends idle connections. The pool makes new ones; unheard, the event would end the process.
  pool.on("error", onLost);
  return pool;
}

/** The server's dialect, with the same guard as the embedded one. */
export class GuardedPostgresDialect extends PostgresDialect implements Dialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = (options) => {
      refuseInsideTransaction();
      return acquire(options);
    };
    return driver;
  }
}
