import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, HOUR, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import { checkerFor, findStarts } from "./find-starts.ts";
import type { History } from "./history.ts";
import { isBefore } from "./history.ts";
import type { Random } from "./seeded-random.ts";
import type { Ending } from "./session-endings.ts";
import type { Life, Word } from "./session-life.ts";
import { act, closeOut, completeByClock } from "./session-life.ts";
import { DECLINE_REASONS, EARLY_REASONS, LATE_REASONS } from "./session-words.ts";

interface Telling {
  history: History;
  life: Life;
  random: Random;
}

/** Lets a session that was just begun go the way it went, as far as now. */
export function runCourse(telling: Telling, ending: Ending): void {
  COURSES[ending](telling);
  completeByClock(telling.history, telling.life);
}

/** A moment between the booking and the start, by its share of the way. */
function onTheWay({ state }: Life, share: number): Instant {
  const way = toMilliseconds(state.startsAt) - toMilliseconds(state.createdAt);
  return addMilliseconds(state.createdAt, Math.floor((way * share) / MINUTE) * MINUTE);
}

/** Says yes where a yes is needed, within a day and a half. */
export function accept({ history, life }: Telling): boolean {
  if (life.state.status !== "requested") return true;
  const by = otherParty(life.state.requestedBy);
  const soon = addMilliseconds(life.state.createdAt, 36 * HOUR);
  const halfWay = onTheWay(life, 0.4);
  return act(history, life, { action: "accept", by, at: isBefore(soon, halfWay) ? soon : halfWay });
}

const afterEnd = ({ life }: Telling, minutes: number) => addMilliseconds(life.state.endsAt, minutes * MINUTE);

function say(telling: Telling, words: readonly Word[]): void {
  const inOrder = words.toSorted((one, other) => toMilliseconds(one.at) - toMilliseconds(other.at));
  for (const word of inOrder) closeOut(telling.history, telling.life, word);
}

const mentorSoon = (telling: Telling, absent: Word["absent"] = null): Word => ({
  by: "mentor",
  at: afterEnd(telling, telling.random.whole(2, 300)),
  absent,
});
const mentorLater = (telling: Telling): Word => ({ ...mentorSoon(telling), at: afterEnd(telling, 75) });
const menteeSoon = (telling: Telling, absent: Word["absent"] = null): Word => ({
  by: "mentee",
  at: afterEnd(telling, telling.random.whole(5, 900)),
  absent,
});

function held(telling: Telling): void {
  if (accept(telling)) say(telling, [mentorSoon(telling), menteeSoon(telling)]);
}

function cancel(telling: Telling, { at, reason }: { at: Instant; reason: string }): void {
  const by: Party = telling.random.isLikely(0.5) ? "mentee" : "mentor";
  act(telling.history, telling.life, { action: "cancel", by, at, input: { reason } });
}

const COURSES: Record<Ending, (telling: Telling) => void> = {
  held,
  heldByMentor: (telling) => {
    if (accept(telling)) say(telling, [mentorSoon(telling)]);
  },
  heldByMentee: (telling) => {
    if (accept(telling)) say(telling, [menteeSoon(telling)]);
  },
  silent: (telling) => {
    accept(telling);
  },
  menteeAbsent: (telling) => {
    if (accept(telling)) say(telling, [mentorSoon(telling, "mentee")]);
  },
  mentorAbsent: (telling) => {
    if (accept(telling)) say(telling, [mentorSoon(telling, "mentor"), menteeSoon(telling, "mentor")]);
  },
  absenceCorrected: (telling) => {
    if (accept(telling) && correctsAbsence(telling))
      say(telling, [menteeSoon(telling), mentorLater(telling)]);
  },
  disputed: (telling) => {
    if (accept(telling)) say(telling, [mentorSoon(telling), menteeSoon(telling, "mentor")]);
  },
  moved: (telling) => {
    if (accept(telling) && moves(telling)) held(telling);
  },
  movedByProposal: (telling) => {
    if (accept(telling) && movesByProposal(telling)) held(telling);
  },
  cancelledEarly: (telling) => {
    const reason = telling.random.pick(EARLY_REASONS);
    if (accept(telling)) cancel(telling, { at: onTheWay(telling.life, 0.45), reason });
  },
  cancelledLate: (telling) => {
    const at = addMilliseconds(telling.life.state.startsAt, -4 * HOUR);
    if (accept(telling)) cancel(telling, { at, reason: telling.random.pick(LATE_REASONS) });
  },
  declined: ({ history, life, random }) => {
    const by = otherParty(life.state.requestedBy);
    const input = { reason: random.pick(DECLINE_REASONS) };
    act(history, life, { action: "decline", by, at: onTheWay(life, 0.25), input });
  },
  expired: ({ history, life }) => {
    const { expiresAt, startsAt } = life.state;
    act(history, life, { action: "expire", by: "system", at: expiresAt ?? startsAt });
  },
  withdrawn: ({ history, life }) => {
    act(history, life, { action: "withdraw", by: life.state.requestedBy, at: onTheWay(life, 0.2) });
  },
};

/** Noted while they waited, and taken back an hour after the end. False when that is still to come. */
function correctsAbsence({ history, life }: Telling): boolean {
  const noted = addMilliseconds(life.state.startsAt, 15 * MINUTE);
  const by = "mentor";
  if (!act(history, life, { action: "markNoShow", by, at: noted, input: { absent: "mentee" } })) return false;
  return act(history, life, { action: "undoNoShow", by, at: addMilliseconds(life.state.endsAt, HOUR) });
}

/** The first free time of the days after the booked one. */
export function laterTime({ life }: Telling, decidedAt: Instant): Instant | undefined {
  const { id, pair, state } = life;
  const plan = { pair, decidedAt, minutes: minutesOf(life), except: id };
  const start = addMilliseconds(state.startsAt, 20 * HOUR);
  return findStarts(plan, { start, end: addMilliseconds(start, 3 * DAY) })[0];
}

export function minutesOf({ state }: Life): number {
  return (toMilliseconds(state.endsAt) - toMilliseconds(state.startsAt)) / MINUTE;
}

/** Hours that the mentor painted cover the new time, so it counts at once. True when nothing is left to wait for. */
function moves(telling: Telling): boolean {
  const { history, life } = telling;
  const at = onTheWay(life, 0.6);
  const startsAt = laterTime(telling, at);
  if (startsAt === undefined) return true;
  const checkSlot = checkerFor({ pair: life.pair, decidedAt: at, minutes: minutesOf(life), except: life.id });
  return act(history, life, { action: "reschedule", by: "mentee", at, input: { startsAt }, checkSlot });
}

function movesByProposal(telling: Telling): boolean {
  const { history, life } = telling;
  if (!propose(telling, { by: "mentor", at: onTheWay(life, 0.5) })) return false;
  if (life.state.proposal === null) return true;
  return act(history, life, { action: "acceptChange", by: "mentee", at: onTheWay(life, 0.6) });
}

/** Asks for the next free time. False when that is still to come. */
export function propose(telling: Telling, { by, at }: { by: Party; at: Instant }): boolean {
  const { history, life } = telling;
  const startsAt = laterTime(telling, at);
  if (startsAt === undefined) return true;
  const checkSlot = checkerFor({ pair: life.pair, decidedAt: at, minutes: minutesOf(life), except: life.id });
  const input = { startsAt, mode: "proposal" as const };
  return act(history, life, { action: "reschedule", by, at, input, checkSlot });
}
