import { AsyncLocalStorage } from "node:async_hooks";

const insideTransaction = new AsyncLocalStorage<true>();

/** Work that holds a transaction: the outer database is out of reach until it ends. */
export function guardTransaction<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return insideTransaction.run(true, work);
}

/**
 * The embedded database has one connection, so asking for another inside a transaction would wait for ever.
 * On a server it would silently read outside the transaction. Both are our mistake: say so at once.
 */
export function refuseInsideTransaction(): void {
  if (insideTransaction.getStore()) {
    throw new Error("The outer database was used inside a transaction: pass the Tx on.");
  }
}
