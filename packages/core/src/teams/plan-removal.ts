import type { PlainDate } from "../instant.ts";
import type { Period } from "../people/period.ts";

/** Which period runs on once another is taken away, and until when; null until further notice. */
export interface Healing<P extends Period> {
  readonly period: P;
  readonly toDate: PlainDate | null;
}

/**
 * What taking a mistaken period away leaves behind: the one that it cut off runs on over its days, so that an
 * undone step is as if it had never been written. `others` are all but the removed one. Null: a gap, or nothing.
 */
export function planRemoval<P extends Period>(others: readonly P[], removed: Period): Healing<P> | null {
  const before = others.find(({ toDate }) => toDate === removed.fromDate);
  return before === undefined ? null : { period: before, toDate: removed.toDate };
}
