import type { Instant, PlainDate } from "../instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "../instant.ts";
import type { SlotRefusal } from "./check-slot.ts";
import { checkSlot } from "./check-slot.ts";
import { momentAt, wallTimeAt } from "./local-days.ts";
import type { SeriesInput, SeriesOccurrence } from "./series.ts";
import { occurrenceOn, seriesDates } from "./series.ts";
import type { MentorBusyTime, SlotFacts } from "./slot-input.ts";
import { nearestSlots } from "./slots.ts";

/** How far from its own time another one may be and still stand for it. */
const NEAR = 3 * DAY;

/** One of a series: free at its time (`ok`, `repeated`), or not, with what stands against it. */
export type PlannedOccurrence = {
  /** Its place in the series, from 1. */
  index: number;
  date: PlainDate;
  /** Of one that is not free: up to three times near it that are, ascending, within three days. */
  nearestStarts: Instant[];
} & (
  | { status: "ok" | "repeated"; start: Instant; code: null }
  | { status: "conflict"; start: Instant; code: SlotRefusal }
  | { status: "nonexistent"; start: null; code: null }
);

/** What is asked for: an occurrence as its pattern gives it, with its place and the moment that other times are near to. */
export type WantedOccurrence = SeriesOccurrence & {
  index: number;
  near: Instant;
  /** Where it is a session already: its own time does not stand in its way. */
  excludeSessionId?: string;
};

/** The pattern that begins at `startsAt`: its wall time in the zone, each date. Throws a RangeError on an unknown zone. */
export function patternFrom(
  startsAt: Instant,
  { timeZone, ...repeats }: Pick<SeriesInput, "timeZone" | "intervalWeeks" | "count">,
): WantedOccurrence[] {
  const { date: firstDate, time: localTime } = wallTimeAt(startsAt, timeZone);
  const places = seriesDates({ firstDate, ...repeats }).map((date, at) => ({ index: at + 1, date }));
  return wantedOccurrences(places, { timeZone, localTime });
}

/** A wall time on each of these dates. Throws a RangeError on an unknown zone. */
export function wantedOccurrences(
  places: readonly { index: number; date: PlainDate; excludeSessionId?: string }[],
  { timeZone, localTime }: Pick<SeriesInput, "timeZone" | "localTime">,
): WantedOccurrence[] {
  return places.map(({ date, ...place }) => {
    const occurrence = occurrenceOn(date, { timeZone, localTime });
    return { ...occurrence, ...place, near: occurrence.start ?? momentAt(date, localTime, timeZone) };
  });
}

/**
 * Judges the occurrences of a series in their order, each as if those before it were booked: they hold their time
 * and count in the mentor's limits. What is in conflict names the free times nearest to it, which leave the others
 * of the series free. The busy times have to be known from two weeks before the first to two weeks after the last.
 * Throws a RangeError on an unknown zone.
 */
export function planOccurrences(facts: SlotFacts, wanted: readonly WantedOccurrence[]): PlannedOccurrence[] {
  const judged = judgeInTurn(facts, wanted);
  const booked = judged.flatMap(({ occurrence: { start }, code }) =>
    start === null || code !== null ? [] : [start],
  );
  const all = holding(facts, booked);
  return judged.map(({ occurrence, code }): PlannedOccurrence => {
    const { index, date, near, start, status } = occurrence;
    if (start !== null && code === null) return { index, date, start, status, code, nearestStarts: [] };
    const range = { start: addMilliseconds(near, -NEAR), end: addMilliseconds(near, NEAR) };
    const place = { index, date, nearestStarts: nearestSlots({ ...without(all, occurrence), range }, near) };
    return start === null || code === null
      ? { ...place, start: null, status: "nonexistent", code: null }
      : { ...place, start, status: "conflict", code };
  });
}

/** Whether a start can stand for an occurrence: at most three days from it. */
export function isNear(start: Instant, { near }: Pick<WantedOccurrence, "near">): boolean {
  return Math.abs(toMilliseconds(start) - toMilliseconds(near)) <= NEAR;
}

interface Chosen {
  index: number;
  startsAt: Instant;
  excludeSessionId?: string;
}

/** The first of the chosen starts that does not fit beside what is held and the chosen ones before it; null when all do. */
export function findMisfit(
  facts: SlotFacts,
  chosen: readonly Chosen[],
): { index: number; code: SlotRefusal } | null {
  const wanted = chosen.map(({ startsAt, ...place }) => ({
    ...place,
    date: startsAt.slice(0, 10),
    near: startsAt,
    start: startsAt,
    status: "ok" as const,
  }));
  const misfit = judgeInTurn(facts, wanted).find(({ code }) => code !== null);
  return misfit?.code ? { index: misfit.occurrence.index, code: misfit.code } : null;
}

function judgeInTurn(facts: SlotFacts, wanted: readonly WantedOccurrence[]) {
  const booked: Instant[] = [];
  return wanted.map((occurrence) => {
    const { start } = occurrence;
    if (start === null) return { occurrence, code: null };
    const answer = checkSlot(without(holding(facts, booked), occurrence), start);
    if (!answer.ok) return { occurrence, code: answer.code };
    booked.push(start);
    return { occurrence, code: null };
  });
}

function without(facts: SlotFacts, { excludeSessionId }: WantedOccurrence): SlotFacts {
  return excludeSessionId === undefined ? facts : { ...facts, excludeSessionId };
}

/** The same facts once these starts are booked. */
function holding(facts: SlotFacts, starts: readonly Instant[]): SlotFacts {
  const { mentor, mentee, durationMinutes } = facts;
  const held = starts.map((start): MentorBusyTime => {
    const { bufferBeforeMinutes, bufferAfterMinutes } = mentor;
    const end = addMilliseconds(start, durationMinutes * MINUTE);
    return { kind: "session", start, end, bufferBeforeMinutes, bufferAfterMinutes };
  });
  return {
    ...facts,
    mentor: { ...mentor, busy: [...mentor.busy, ...held] },
    mentee: mentee && { ...mentee, busy: [...mentee.busy, ...held] },
  };
}
