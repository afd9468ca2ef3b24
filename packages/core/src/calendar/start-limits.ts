import { DAY, MINUTE, toMilliseconds } from "../instant.ts";
import { heldTimes } from "./forbidden-starts.ts";
import type { Interval } from "./interval.ts";
import { overlapOf } from "./interval.ts";
import type { OffsetSegment } from "./offset-segments.ts";
import { offsetAt } from "./offset-segments.ts";
import type { SlotFacts } from "./slot-input.ts";
import { isWaived } from "./slot-input.ts";
import type { DayNumber } from "./wall-clock.ts";
import { firstDayOfWeek, weekNumber } from "./wall-clock.ts";

/** The earliest start that leaves the mentor their notice: rule 7b, elapsed and inclusive. */
export function earliestStart(facts: SlotFacts): number {
  const notice = isWaived(facts, "notice") ? 0 : facts.mentor.minimumNoticeMinutes;
  return toMilliseconds(facts.now) + notice * MINUTE;
}

/** The starts on local dates past the mentor's horizon: rule 7c. `segments` are the mentor's. */
export function startsPastHorizon(facts: SlotFacts, segments: readonly OffsetSegment[]): Interval[] {
  const { horizonDays, timeZone } = facts.mentor;
  if (horizonDays === null || isWaived(facts, "horizon")) return [];
  const today = localDay(timeZone, toMilliseconds(facts.now));
  return startsOnDates({ first: today + horizonDays + 1, end: Number.POSITIVE_INFINITY }, segments);
}

/** The starts on local dates and in ISO weeks in which the mentor has all the sessions they take: rules 7f and 7g. */
export function startsOnFullDates(facts: SlotFacts, segments: readonly OffsetSegment[]): Interval[] {
  const { maxSessionsPerDay, maxSessionsPerWeek } = facts.mentor;
  if ((maxSessionsPerDay === null && maxSessionsPerWeek === null) || isWaived(facts, "limits")) return [];
  if (maxSessionsPerDay === 0 || maxSessionsPerWeek === 0) return [ALWAYS];
  const starts = sessionStarts(facts);
  const fullDays = keysCountedAtLeast(
    countOncePer(starts, ({ day }) => day),
    maxSessionsPerDay,
  );
  const fullWeeks = keysCountedAtLeast(
    countOncePer(starts, ({ day }) => weekNumber(day)),
    maxSessionsPerWeek,
  );
  return [
    ...fullDays.flatMap((day) => startsOnDates({ first: day, end: day + 1 }, segments)),
    ...fullWeeks.flatMap((week) =>
      startsOnDates({ first: firstDayOfWeek(week), end: firstDayOfWeek(week + 1) }, segments),
    ),
  ];
}

interface SessionStart {
  day: DayNumber;
  id: string | null;
  isProposal: boolean;
}

function sessionStarts(facts: SlotFacts): SessionStart[] {
  return heldTimes(facts.mentor.busy, facts)
    .filter(({ kind }) => kind === "session")
    .map(({ from, id = null, isProposal = false }) => {
      const day = localDay(facts.mentor.timeZone, from);
      return { day, id, isProposal };
    });
}

/** A session and the other time that is proposed for it will be one of the two: within a day or week they are one. */
function countOncePer(starts: readonly SessionStart[], keyOf: (start: SessionStart) => number): number[] {
  const stands = new Set(
    starts.filter(({ isProposal }) => !isProposal).map((own) => `${own.id} ${keyOf(own)}`),
  );
  return starts.filter((own) => !(own.isProposal && stands.has(`${own.id} ${keyOf(own)}`))).map(keyOf);
}

function keysCountedAtLeast(keys: readonly number[], least: number | null): number[] {
  if (least === null) return [];
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= least);
}

/** Per segment, for where the clock goes back across midnight a date comes twice. */
function startsOnDates(
  dates: { first: DayNumber; end: DayNumber },
  segments: readonly OffsetSegment[],
): Interval[] {
  return segments
    .map((segment) => {
      const { offset } = segment;
      return overlapOf(segment, { from: dates.first * DAY - offset, until: dates.end * DAY - offset });
    })
    .filter(({ from, until }) => from < until);
}

function localDay(timeZone: string, moment: number): DayNumber {
  return Math.floor((moment + offsetAt(timeZone, moment)) / DAY);
}

const ALWAYS: Interval = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
