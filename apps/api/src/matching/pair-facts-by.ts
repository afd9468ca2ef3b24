import type { Interval } from "@belay/core/calendar/interval.ts";
import { openWeeks, sharedMinutesOf } from "@belay/core/calendar/shared-minutes.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { PairFacts, Pool } from "@belay/core/matching/pair-facts.ts";
import type { MentorRow } from "./queries.ts";

interface Known {
  /** The mentee, with the hours to go by. */
  own: Pick<MentorRow, "timeZone" | "weeklyHours">;
  rows: readonly MentorRow[];
  now: Instant;
  line: ReadonlySet<string>;
  pairedWith: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  /** Left out: nobody is weighed for themself, so nothing that somebody keeps to themself is read. */
  blockedBy?: ReadonlyMap<string, NonNullable<PairFacts["blockedBy"]>>;
}

type Hours = Known["own"];

/** What two people know of each other, for every mentor once: their hours are unfolded when first asked for. */
export function factsBy({ own, rows, now, line, pairedWith, asked, blockedBy }: Known): Pool["factsOf"] {
  const weeksOf = rememberWeeks(now);
  const facts = new Map<string, PairFacts>(
    rows.map((row) => [
      row.id,
      withSharedMinutes(
        {
          isInReportingLine: line.has(row.id),
          isAlreadyPaired: pairedWith.has(row.id),
          blockedBy: blockedBy?.get(row.id) ?? null,
          preference: asked.has(row.id) ? "menteeAsked" : "neutral",
          history: null,
        },
        () => sharedMinutes({ own, row, weeksOf }),
      ),
    ]),
  );
  return ({ id }) => {
    const known = facts.get(id);
    if (!known) throw new Error("Somebody is weighed who was not read.");
    return known;
  };
}

function withSharedMinutes(
  facts: Omit<PairFacts, "sharedMinutesPerWeek">,
  read: () => number | null,
): PairFacts {
  let known: { minutes: number | null } | null = null;
  return {
    ...facts,
    get sharedMinutesPerWeek() {
      known ??= { minutes: read() };
      return known.minutes;
    },
  };
}

function sharedMinutes({
  own,
  row,
  weeksOf,
}: {
  own: Hours;
  row: Hours;
  weeksOf: (person: Hours) => readonly Interval[];
}): number | null {
  if (own.weeklyHours === null && row.weeklyHours === null) return null;
  return sharedMinutesOf(weeksOf(own), weeksOf(row));
}

/** Many people of one zone paint the same hours; each such week is unfolded once. */
function rememberWeeks(now: Instant): (person: Hours) => readonly Interval[] {
  const known = new Map<string, readonly Interval[]>();
  return ({ timeZone, weeklyHours }) => {
    const key = JSON.stringify([timeZone, weeklyHours]);
    const weeks = known.get(key) ?? openWeeks({ timeZone, weekly: weeklyHours }, now);
    known.set(key, weeks);
    return weeks;
  };
}
