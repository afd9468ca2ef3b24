import type { SeriesId, SessionId } from "@belay/core/ids.ts";
import { sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "@belay/core/instant.ts";
import { actOnSession, applyChange } from "@belay/core/sessions/act-on-session.ts";
import type { CloseOut } from "@belay/core/sessions/close-out.ts";
import { decideCloseOut } from "@belay/core/sessions/decide-close-out.ts";
import { requestSession } from "@belay/core/sessions/request-session.ts";
import type { Absent, Party, SessionChange, SessionState } from "@belay/core/sessions/session.ts";
import type { CheckSlot, SessionAction, SessionInput } from "@belay/core/sessions/session-action.ts";
import type { SessionEvent } from "@belay/core/sessions/session-event.ts";
import { sessionEvent } from "@belay/core/sessions/session-event.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { checkerFor } from "./find-starts.ts";
import type { History, Pair } from "./history.ts";
import { isBefore } from "./history.ts";

/** Nobody but the two closes out. */
export type Said = CloseOut & { by: Party };

/** Who meets, in a mentorship or without one. */
export type Couple = Pick<Pair, "mentor" | "mentee" | "subject"> & { id: Pair["id"] | null };

/** A session while its story is told. Everything that happens to it is decided by core. */
export interface Life {
  id: SessionId;
  pair: Couple;
  kind: SessionKind;
  topic: string;
  state: SessionState;
  version: number;
  reason: string | null;
  /** The last time that was proposed, also when it is held no longer. */
  proposed: { startsAt: Instant; endsAt: Instant } | null;
  closeOuts: Said[];
  events: SessionEvent[];
  /** How one came to be that belongs to no mentorship. */
  form?: "flash" | "stuck" | "logged";
  /** Its place in a series, and how many were booked with it. */
  series?: { id: SeriesId; index: number; patternStart: Instant; count: number };
}

export interface Beginning {
  pair: Pair;
  by: Party;
  at: Instant;
  startsAt: Instant;
  minutes: number;
  kind: SessionKind;
  topic: string;
}

/** One of the pair books the other, by the rules of the slots and of the machine. */
export function beginLife(history: History, beginning: Beginning): Life {
  const { pair, by, at, startsAt, minutes, kind, topic } = beginning;
  const begun = requestSession({
    actor: by,
    now: at,
    startsAt,
    durationMinutes: minutes,
    mentorAcceptsAutomatically: pair.mentor.role.isAskedFirst !== true,
    checkSlot: checkerFor({ pair, decidedAt: at, minutes }),
  });
  if (!begun.ok) throw new Error(`${pair.mentee.key} could not meet ${pair.mentor.key}: ${begun.code}`);
  const { ics: _ics, ...state } = begun.value;
  const id = history.mint(sessionId, at);
  const change = { ...state, ics: null };
  const event = sessionEvent({ session: null, action: "request", actorRole: by, now: at, change });
  const life: Life = {
    ...{ id, pair, kind, topic, state },
    ...{ version: 1, reason: null, proposed: null, closeOuts: [], events: [event] },
  };
  holdTime(life, state);
  return life;
}

export interface Act {
  action: SessionAction;
  by: Party | "system";
  at: Instant;
  input?: SessionInput;
  checkSlot?: CheckSlot;
}

/** False when it has not happened yet. */
export function act(history: History, life: Life, { at, ...attempt }: Act): boolean {
  if (isBefore(history.now, at)) return false;
  const { by: actor, ...rest } = attempt;
  const decision = actOnSession({ session: life.state, actor, now: at, ...rest });
  if (!decision.ok) throw new Error(`"${life.topic}" at ${at}: ${attempt.action} is ${decision.code}`);
  happen(life, { ...attempt, at, change: decision.value });
  return true;
}

interface Happened {
  action: SessionAction;
  by: Party | "system";
  at: Instant;
  input?: SessionInput;
  change: SessionChange;
}

function happen(life: Life, { action, by, at, input, change }: Happened): void {
  const reason = input?.reason;
  life.events.push(sessionEvent({ session: life.state, action, actorRole: by, now: at, change, reason }));
  life.state = applyChange(life.state, change);
  life.version += 1;
  if (reason) life.reason = reason;
  if (change.proposal) {
    life.proposed = { startsAt: change.proposal.startsAt, endsAt: change.proposal.endsAt };
    holdTime(life, change.proposal);
  }
  if (change.startsAt !== undefined) holdTime(life, life.state);
}

/** Also time that is given back later stays taken in the story: at the moment of booking it was. */
function holdTime({ id, pair }: Life, { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): void {
  for (const { held } of [pair.mentor, pair.mentee]) {
    held.push({ kind: "session", id, start: startsAt, end: endsAt });
  }
}

export interface Word {
  by: Party;
  at: Instant;
  absent: Absent | null;
}

/** Somebody says what became of it. False when they have not said it yet. */
export function closeOut(history: History, life: Life, { by, at, absent }: Word): boolean {
  if (isBefore(history.now, at)) return false;
  completeByClock(history, life, at);
  const held = absent === null;
  const attempt = { session: life.state, closeOuts: life.closeOuts, actor: by, held, absent, now: at };
  const decision = decideCloseOut(attempt);
  if (!decision.ok) throw new Error(`"${life.topic}" at ${at}: closing out is ${decision.code}`);
  life.closeOuts.push({ by, held, absent, closedAt: at });
  if (decision.value) happen(life, { ...decision.value, by, at });
  return true;
}

/** A day after its end the clock completes what nobody closed out. */
export function completeByClock(history: History, life: Life, until: Instant = history.now): void {
  const at = addMilliseconds(life.state.endsAt, DAY);
  if (life.state.status !== "confirmed" || toMilliseconds(at) > toMilliseconds(until)) return;
  act(history, life, { action: "autoComplete", by: "system", at });
}
