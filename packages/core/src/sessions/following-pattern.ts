import { localDate, shiftDate, wallTimeAt } from "../calendar/local-days.ts";
import type { WantedOccurrence } from "../calendar/plan-series.ts";
import { wantedOccurrences } from "../calendar/plan-series.ts";
import { toDayNumber } from "../calendar/wall-clock.ts";
import type { Instant } from "../instant.ts";
import type { SeriesSession } from "./following.ts";

interface Move<Session> {
  /** This one and those that follow it, in the order of the series. */
  affected: readonly Session[];
  /** Where this one goes. */
  startsAt: Instant;
  /** Whose wall clock the series goes by. */
  timeZone: string;
}

/**
 * The pattern when the first of the affected goes to `startsAt`: all take its wall time, and move by as many local
 * days as it does from where the pattern had it. Throws a RangeError on an unknown zone.
 */
export function followingPattern<Session extends SeriesSession & { id: string }>({
  affected,
  startsAt,
  timeZone,
}: Move<Session>): WantedOccurrence[] {
  const dateOf = ({ patternStart, session }: SeriesSession) =>
    localDate(patternStart ?? session.startsAt, timeZone);
  const [first] = affected;
  if (!first) return [];
  const { date, time: localTime } = wallTimeAt(startsAt, timeZone);
  const days = toDayNumber(date) - toDayNumber(dateOf(first));
  const places = affected.map((one) => ({
    index: one.index,
    date: shiftDate(dateOf(one), days),
    excludeSessionId: one.id,
  }));
  return wantedOccurrences(places, { timeZone, localTime });
}
