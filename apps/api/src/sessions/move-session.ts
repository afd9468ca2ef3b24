import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import type { MoveMode } from "@belay/core/sessions/reschedule-rule.ts";
import type { RescheduleSessionInput } from "@belay/core/sessions/session-inputs.ts";
import type { SessionWriteRefusal, SlotRefusalDetails } from "@belay/core/sessions/session-refusal.ts";
import { findReturn } from "../mentorships/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import { findState } from "./change-session.ts";
import { findSessionClocks } from "./find-session-clocks.ts";
import {
  findPairCalendars,
  moveModeOf,
  moveQuestion,
  moveTerms,
  nearestFree,
  rangeAround,
  slotChecker,
} from "./find-slot-facts.ts";
import { findSessionScope } from "./scope.ts";
import { toSessionState } from "./session-row.ts";
import { applySessionChange, calendarLocks, HELD_TWICE } from "./writes.ts";

interface Moved {
  version: number;
  /** `proposal`: the old time stays until the other side has answered. */
  mode: MoveMode;
}

type Refusal = SessionWriteRefusal | "INACTIVE" | "IDEMPOTENCY_MISMATCH";
export type MoveOutcome = Result<Moved, Refusal, SlotRefusalDetails>;

/**
 * One side moves the session, or asks the other for another time where their word is needed. An answer to the
 * other's proposal with a time of one's own is this too: the old time stays either way. Judged as a booking is,
 * without the session's own times; what is held already stays held until the change is made.
 */
export async function rescheduleSession(call: Call, input: RescheduleSessionInput): Promise<MoveOutcome> {
  const attempt = { key: input.key, verb: "sessions.reschedule", input };
  try {
    const outcome = await writeOnce<MoveOutcome>(call, attempt, (tx) => moveInside(tx, call, input));
    const isSlotsAnswer = !outcome.ok && outcome.details !== undefined;
    return isSlotsAnswer ? offerNearest(call, input, outcome.code) : outcome;
  } catch (error) {
    if (!isConflict(error, HELD_TWICE)) throw error;
    return offerNearest(call, input, "SLOT_TAKEN");
  }
}

async function moveInside(tx: Tx, call: Call, input: RescheduleSessionInput): Promise<MoveOutcome> {
  const scope = await findSessionScope(tx, call, input.sessionId);
  if (!scope) return refuse("NOT_FOUND");
  await lockFor(tx, calendarLocks(scope));
  const row = await findState(tx, input.sessionId);
  const session = toSessionState(row);
  const calendars = await findPairCalendars(tx, { ...scope, range: rangeAround(input.startsAt) });
  const awayUntil = await findReturn(tx, scope, call.now);
  const mode = calendars ? moveModeOf(scope.role, calendars, call.now) : "proposal";
  const { sessionProposal } = await findSessionClocks(tx, input.sessionId);
  const decision = actOnSession({
    session,
    action: "reschedule",
    actor: scope.role,
    now: call.now,
    input: { startsAt: input.startsAt, waivesOwnRules: input.waivesOwnRules, mode },
    clock: sessionProposal,
    ...(calendars
      ? {
          terms: moveTerms(calendars, row, awayUntil),
          checkSlot: slotChecker(
            calendars,
            moveQuestion(session, { now: call.now, sessionId: input.sessionId }),
          ),
        }
      : {}),
  });
  if (!decision.ok && decision.code === "FORBIDDEN") return decision;
  if (row.version !== input.version) return refuse("VERSION_CONFLICT");
  if (!decision.ok) return decision;
  if (!calendars) return refuse("INACTIVE");
  await applySessionChange(tx, {
    ...scope,
    session,
    version: row.version,
    change: decision.value,
    action: "reschedule",
    actorId: call.actor.id,
    actorRole: scope.role,
    now: call.now,
  });
  return succeed({ version: row.version + 1, mode });
}

/** A time that does not fit, with the free ones nearest to it; found when the locks are let go. */
async function offerNearest(call: Call, input: RescheduleSessionInput, code: Refusal): Promise<MoveOutcome> {
  const scope = await findSessionScope(call.db, call, input.sessionId);
  if (!scope) return refuse("NOT_FOUND");
  const calendars = await findPairCalendars(call.db, { ...scope, range: rangeAround(input.startsAt) });
  const session = await call.db
    .selectFrom("session")
    .select(["startsAt", "endsAt"])
    .where("id", "=", input.sessionId)
    .executeTakeFirstOrThrow();
  const nearestStarts = calendars
    ? nearestFree(
        calendars,
        moveQuestion(session, { now: call.now, sessionId: input.sessionId }),
        input.startsAt,
      )
    : [];
  return refuse(code, { field: "startsAt", details: { nearestStarts } });
}
