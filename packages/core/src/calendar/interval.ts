/** Milliseconds since the epoch, half-open: `from` belongs to it, `until` does not. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** What both lists cover. Each list ascending and without overlaps; so is the answer. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  let position = 0;
  for (const interval of left) {
    while ((right[position]?.until ?? Number.POSITIVE_INFINITY) <= interval.from) position += 1;
    for (let other = right[position]; other && other.from < interval.until; other = right[position]) {
      shared.push(overlapOf(interval, other));
      if (other.until > interval.until) break;
      position += 1;
    }
  }
  return shared;
}

/** The parts of `kept` that no interval of `removed` covers. Both ascending and without overlaps. */
export function subtract(kept: readonly Interval[], removed: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let position = 0;
  for (const interval of kept) {
    let from = interval.from;
    while ((removed[position]?.until ?? Number.POSITIVE_INFINITY) <= from) position += 1;
    for (let index = position; index < removed.length; index += 1) {
      const hole = removed[index];
      if (!hole || hole.from >= interval.until) break;
      if (hole.from > from) rest.push({ from, until: hole.from });
      from = hole.until;
    }
    if (from < interval.until) rest.push({ from, until: interval.until });
  }
  return rest;
}

/** Ascending and merged where they overlap or touch; empty ones are dropped. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.from - b.from)) appendInterval(merged, interval);
  return merged;
}

/** Adds an interval that starts no earlier than the last one does. */
export function appendInterval(ascending: Interval[], next: Interval): void {
  if (!(next.from < next.until)) return;
  const last = ascending.at(-1);
  if (!last || last.until < next.from) ascending.push(next);
  else if (last.until < next.until) ascending[ascending.length - 1] = { from: last.from, until: next.until };
}

export function overlapOf(left: Interval, right: Interval): Interval {
  return { from: Math.max(left.from, right.from), until: Math.min(left.until, right.until) };
}

export function isInside(intervals: readonly Interval[], moment: number): boolean {
  return intervals.some(({ from, until }) => from <= moment && moment < until);
}
