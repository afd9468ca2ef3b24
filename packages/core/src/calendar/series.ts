import type { Instant, PlainDate } from "../instant.ts";
import { DAY, toInstant } from "../instant.ts";
import { momentsShowing } from "./moments-showing.ts";
import type { DayNumber, WallTime } from "./wall-clock.ts";
import { readWallTime, toDayNumber, toPlainDate } from "./wall-clock.ts";

/** One wall time every week or every two, in one anchor zone: the mentor's. */
export interface SeriesInput {
  readonly timeZone: string;
  readonly firstDate: PlainDate;
  readonly localTime: WallTime;
  readonly intervalWeeks: number;
  readonly count: number;
}

/** `nonexistent`: the clock skips that time, so there is no start, and it is never moved silently. `repeated`: it comes twice, the earlier counts. */
export type SeriesOccurrence =
  | { date: PlainDate; start: Instant; status: "ok" | "repeated" }
  | { date: PlainDate; start: null; status: "nonexistent" };

/** The occurrences of a series in order; whether each is free is `checkSlot`'s matter. Throws a RangeError on an unknown zone. */
export function seriesOccurrences(input: SeriesInput): SeriesOccurrence[] {
  const firstDay = toDayNumber(input.firstDate);
  return Array.from({ length: input.count }, (_, index) =>
    occurrenceOn(firstDay + index * input.intervalWeeks * 7, input),
  );
}

function occurrenceOn(day: DayNumber, { timeZone, localTime }: SeriesInput): SeriesOccurrence {
  const date = toPlainDate(day);
  const [start, later] = momentsShowing(day * DAY + readWallTime(localTime), timeZone);
  if (start === undefined) return { date, start: null, status: "nonexistent" };
  return { date, start: toInstant(start), status: later === undefined ? "ok" : "repeated" };
}
