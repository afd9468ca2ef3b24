import type { Instant, PlainDate } from "../instant.ts";
import { DAY, toInstant } from "../instant.ts";
import { momentsShowing } from "./moments-showing.ts";
import type { WallTime } from "./wall-clock.ts";
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

/** The occurrences of a series in order; whether each is free is `planOccurrences`' matter. Throws a RangeError on an unknown zone. */
export function seriesOccurrences(input: SeriesInput): SeriesOccurrence[] {
  return seriesDates(input).map((date) => occurrenceOn(date, input));
}

/** The local dates of a series, in order. */
export function seriesDates({
  firstDate,
  intervalWeeks,
  count,
}: Pick<SeriesInput, "firstDate" | "intervalWeeks" | "count">): PlainDate[] {
  const firstDay = toDayNumber(firstDate);
  return Array.from({ length: count }, (_, index) => toPlainDate(firstDay + index * intervalWeeks * 7));
}

/** What a wall time on one date is in a zone. Throws a RangeError on an unknown zone. */
export function occurrenceOn(
  date: PlainDate,
  { timeZone, localTime }: Pick<SeriesInput, "timeZone" | "localTime">,
): SeriesOccurrence {
  const local = toDayNumber(date) * DAY + readWallTime(localTime);
  const [start, later] = momentsShowing(local, timeZone);
  if (start === undefined) return { date, start: null, status: "nonexistent" };
  return { date, start: toInstant(start), status: later === undefined ? "ok" : "repeated" };
}
