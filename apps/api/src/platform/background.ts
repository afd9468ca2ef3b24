import { AsyncLocalStorage } from "node:async_hooks";

const inTheBack = new AsyncLocalStorage<true>();

/** Work that nobody sits in front of: where there is one connection for all, it lets everybody else go first. */
export function inBackground<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return inTheBack.run(true, work);
}

export function isInBackground(): boolean {
  return inTheBack.getStore() === true;
}
