import { localDate, shiftDate, wallTimeAt } from "../calendar/local-days.ts";
import type { WantedOccurrence } from "../calendar/plan-series.ts";
import { wantedOccurrences } from "../calendar/plan-series.ts";
import { toDayNumber } from "../calendar/wall-clock.ts";
import type { Instant } from "../instant.ts";
import type { SeriesSession } from "./following.ts";

interface Move<Session> {
  /** The one that the person looks at, and where it goes. */
  from: Session;
  startsAt: Instant;
  /** Those that go along, with it or without it, in the order of the series. */
  affected: readonly Session[];
  /** Whose wall clock the series goes by. */
  timeZone: string;
}

/**
 * The pattern when `from` goes to `startsAt`: all take its wall time, and move by as many local
 * days as it does from where the pattern had it. Throws a RangeError on an unknown zone.
 */
export function followingPattern<Session extends SeriesSession & { id: string }>({
  from,
  affected,
  startsAt,
  timeZone,
}: Move<Session>): WantedOccurrence[] {
  const dateOf = ({ patternStart, session }: SeriesSession) =>
    localDate(patternStart ?? session.startsAt, timeZone);
  const { date, time: localTime } = wallTimeAt(startsAt, timeZone);
  const days = toDayNumber(date) - toDayNumber(dateOf(from));
  const places = affected.map((one) => ({
    index: one.index,
    date: shiftDate(dateOf(one), days),
    excludeSessionId: one.id,
  }));
  return wantedOccurrences(places, { timeZone, localTime });
}
