import type { SlotFacts } from "@belay/core/calendar/slot-input.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { MentorTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { MoveMode } from "@belay/core/sessions/reschedule-rule.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { findReturn } from "../mentorships/queries.ts";
import type { Reader } from "../platform/database.ts";
import type { PairCalendars } from "./find-slot-facts.ts";
import {
  findPairCalendars,
  moveModeOf,
  moveQuestion,
  moveTerms,
  rangeAround,
  slotFacts,
} from "./find-slot-facts.ts";
import type { SessionScope } from "./scope.ts";
import type { SessionOfSeries } from "./series-sessions.ts";

interface Wish {
  pair: SessionScope;
  role: Party;
  now: Instant;
  waivesOwnRules: boolean;
  /** Those that move; their old times are free where all move at once. */
  moving: readonly SessionOfSeries[];
  /** Of the series: all are of one length and kind. */
  like: SessionOfSeries;
  /** Every start that is judged or left. */
  around: readonly Instant[];
}

export interface FollowingFacts {
  calendars: PairCalendars;
  mode: MoveMode;
  facts: SlotFacts;
  /** What the mentor takes; the same for all, for they are of one kind and length. */
  terms: MentorTerms;
}

/**
 * What the new times of several are judged by. Where all move at once, the old times of all of them are free; where
 * the other side is asked, every old time is held until they answer, and only its own stands in nobody's way.
 * Null when one of the two is gone.
 */
export async function findFollowingFacts(db: Reader, wish: Wish): Promise<FollowingFacts | null> {
  const { pair, role, now, moving, like } = wish;
  const starts = [like.session.startsAt, ...wish.around].toSorted(byMoment);
  const [earliest = now, latest = now] = [starts[0], starts.at(-1)];
  const range = { start: rangeAround(earliest).start, end: rangeAround(latest).end };
  const calendars = await findPairCalendars(db, { ...pair, range });
  if (!calendars) return null;
  const mode = moveModeOf(role, calendars, now);
  const held = mode === "immediate" ? withoutSessions(calendars, moving) : calendars;
  const question = moveQuestion(like.session, { now, sessionId: like.id });
  const waives = role === "mentor" && wish.waivesOwnRules;
  const terms = moveTerms(calendars, like, await findReturn(db, pair, now));
  return { calendars, mode, terms, facts: slotFacts(held, { ...question, waives }) };
}

const byMoment = (one: Instant, other: Instant) => toMilliseconds(one) - toMilliseconds(other);

function withoutSessions({ mentor, mentee }: PairCalendars, gone: readonly { id: string }[]): PairCalendars {
  const ids = new Set<unknown>(gone.map(({ id }) => id));
  return {
    mentor: { ...mentor, held: mentor.held.filter(({ id }) => !ids.has(id)) },
    mentee: { ...mentee, held: mentee.held.filter(({ id }) => !ids.has(id)) },
  };
}
