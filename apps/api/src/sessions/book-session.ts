import { confirmsAtOnce } from "@belay/core/calendar/calendar-freshness.ts";
import type { SessionId } from "@belay/core/ids.ts";
import { sessionId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { refuseTerms } from "@belay/core/sessions/mentor-terms.ts";
import { requestSession } from "@belay/core/sessions/request-session.ts";
import type { BookSessionInput } from "@belay/core/sessions/session-inputs.ts";
import type {
  SessionRefusal,
  SlotRefusalDetails,
  TermsRefusal,
} from "@belay/core/sessions/session-refusal.ts";
import type { PairScope } from "../mentorships/scope.ts";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { isConflict, writeOnce } from "../platform/write.ts";
import { findPairCalendars, nearestFree, rangeAround, slotChecker } from "./find-slot-facts.ts";
import type { PairRefusal } from "./open-pair.ts";
import { lockOpenPair, slotOf, termsFor } from "./open-pair.ts";
import { announceBooked, HELD_TWICE, insertSession } from "./writes.ts";

export interface Booked {
  id: SessionId;
  status: "confirmed" | "requested";
}

export type BookRefusal = SessionRefusal | TermsRefusal | PairRefusal | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<Booked, BookRefusal, SlotRefusalDetails>;

/**
 * One of an active pair books the other. Both people's calendars are locked in sorted order, read again and
 * judged by the same rules that listed the times; the exclusion constraint is the last line.
 */
export async function bookSession(call: Call, input: BookSessionInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "sessions.book", input };
  try {
    const outcome = await writeOnce<Outcome>(call, attempt, (tx) => bookInside(tx, call, input));
    return !outcome.ok && outcome.field === "startsAt" ? offerNearest(call, input, outcome.code) : outcome;
  } catch (error) {
    if (!isConflict(error, HELD_TWICE)) throw error;
    return offerNearest(call, input, "SLOT_TAKEN");
  }
}

async function bookInside(tx: Tx, call: Call, input: BookSessionInput): Promise<Outcome> {
  const { mentorshipId, startsAt, durationMinutes } = input;
  const open = await lockOpenPair(tx, call, { mentorshipId, range: rangeAround(startsAt) });
  if (!open.ok) return refuse(open.code);
  const { pair, calendars, clock } = open.value;
  const untaken = refuseTerms(termsFor(calendars, input), pair.role, slotOf(input));
  if (untaken) return untaken;
  const question = { now: call.now, durationMinutes, excludeSessionId: null };
  const begun = requestSession({
    actor: pair.role,
    now: call.now,
    startsAt,
    durationMinutes,
    mentorAcceptsAutomatically: confirmsAtOnce(calendars.mentor, call.now),
    waivesOwnRules: input.waivesOwnRules,
    checkSlot: slotChecker(calendars, question),
    clock,
  });
  if (!begun.ok) return begun;
  const { ics: _ics, ...state } = begun.value;
  const id = await store(tx, { call, input, pair, state });
  return succeed({ id, status: state.status === "confirmed" ? "confirmed" : "requested" });
}

interface Begun {
  call: Call;
  input: BookSessionInput;
  pair: PairScope;
  state: Parameters<typeof insertSession>[2]["state"];
}

async function store(tx: Tx, { call, input, pair, state }: Begun): Promise<SessionId> {
  const id = newId(sessionId);
  const { mentorshipId, mentorId, menteeId, role } = pair;
  const row = { id, mentorshipId, mentorId, menteeId, kind: input.kind, topic: input.topic };
  await insertSession(tx, row, { state, actorId: call.actor.id, actorRole: role, now: call.now });
  await announceBooked(tx, { id, pair, status: state.status, call, together: [] });
  return id;
}

/** A time that does not fit, with the free ones nearest to it; found when the locks are let go, for others wait behind them. */
async function offerNearest(call: Call, input: BookSessionInput, code: BookRefusal): Promise<Outcome> {
  const pair = await findPairScope(call.db, call.actor, input.mentorshipId);
  const calendars =
    pair && (await findPairCalendars(call.db, { ...pair, range: rangeAround(input.startsAt) }));
  const question = { now: call.now, durationMinutes: input.durationMinutes, excludeSessionId: null };
  const nearestStarts = calendars ? nearestFree(calendars, question, input.startsAt) : [];
  return refuse(code, { field: "startsAt", details: { nearestStarts } });
}
