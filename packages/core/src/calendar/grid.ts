import type { Interval } from "./interval.ts";
import type { OffsetSegment } from "./offset-segments.ts";
import { positiveRemainder } from "./wall-clock.ts";

/** Where the wall clock of these segments shows a multiple of `step`, in milliseconds. A step divides the hour. */
export interface Grid {
  readonly segments: readonly OffsetSegment[];
  readonly step: number;
}

/** The grid's moments inside `intervals`, ascending, at most `most` of them. */
export function gridMoments(intervals: readonly Interval[], grid: Grid, most: number): number[] {
  const moments: number[] = [];
  for (const interval of intervals) {
    for (const segment of grid.segments) {
      const until = Math.min(interval.until, segment.until);
      let moment = nextOnGrid(Math.max(interval.from, segment.from), segment.offset, grid.step);
      for (; moment < until; moment += grid.step) {
        if (moments.length === most) return moments;
        moments.push(moment);
      }
    }
  }
  return moments;
}

export function isOnGrid(moment: number, { segments, step }: Grid): boolean {
  return segments.some(
    ({ from, until, offset }) =>
      from <= moment && moment < until && nextOnGrid(moment, offset, step) === moment,
  );
}

function nextOnGrid(moment: number, offset: number, step: number): number {
  return moment + positiveRemainder(-(moment + offset), step);
}
