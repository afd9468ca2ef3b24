import { AsyncLocalStorage } from "node:async_hooks";

/** The work took longer than it may. Whoever asked is told so; what was not committed by then never will be. */
export class DeadlinePassed extends Error {
  override name = "DeadlinePassed";
}

const current = new AsyncLocalStorage<{ isOver: boolean }>();

/** Stands in for `statement_timeout`, which the embedded database does not enforce: after so long nobody waits on. */
export async function withinDeadline<Answer>(
  milliseconds: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const deadline = { isOver: false };
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    deadline.isOver = true;
    reject(new DeadlinePassed("The deadline passed."));
  }, milliseconds);
  try {
    return await Promise.race([current.run(deadline, work), over]);
  } finally {
    clearTimeout(timer);
  }
}

/** The last word before a commit: a change that nobody waits for any more must not appear later. */
export function refuseAfterDeadline(): void {
  if (current.getStore()?.isOver) throw new DeadlinePassed("The deadline passed before the commit.");
}
