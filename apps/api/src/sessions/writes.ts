import type { MentorshipId, PersonId, SeriesId, SessionId } from "@belay/core/ids.ts";
import { personId, sessionId as sessionIdSchema } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { applyChange } from "@belay/core/sessions/act-on-session.ts";
import type { LogSessionInput } from "@belay/core/sessions/log-session-input.ts";
import { isReminderDue, reminderKinds } from "@belay/core/sessions/plan-reminders.ts";
import type { Party, SessionChange, SessionState } from "@belay/core/sessions/session.ts";
import type { SessionEvent } from "@belay/core/sessions/session-event.ts";
import { sessionEvent } from "@belay/core/sessions/session-event.ts";
import { sql } from "kysely";
import * as z from "zod/mini";
import { calendarLock } from "../calendar/writes.ts";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { newRowId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { holdTime, moveHeldTime } from "./hold-time.ts";
import { keepReminders } from "./keep-reminders.ts";
import { STATE_COLUMNS, toColumns, toSessionState } from "./session-row.ts";

/** The last line: the constraint that lets nobody hold two sessions at once. */
export const HELD_TWICE = "time_block_person_id_busy_session_id_excl";

export interface Pair {
  mentorId: PersonId;
  menteeId: PersonId;
}

/** Everybody who books, moves or frees time of these two waits here for their turn. */
export function calendarLocks({ mentorId, menteeId }: Pair): string[] {
  return [calendarLock(mentorId), calendarLock(menteeId)];
}

export interface NewSessionRow extends Pair {
  id: SessionId;
  mentorshipId: MentorshipId | null;
  kind: "pairing" | "review" | "debugging" | "career";
  topic: string;
  /** How it came to be; left out: booked by the two of a mentorship. */
  form?: "flash" | "stuck";
  /** What it is about where no mentorship says so. */
  skillId?: string;
  /** Its place in a series, and when the series has it. */
  seriesId?: SeriesId;
  seriesIndex?: number;
  patternStart?: Instant | null;
}

/** Stores a session that begins, with both people's time held and its first event. */
export async function insertSession(
  tx: Tx,
  row: NewSessionRow,
  begun: { state: SessionState; actorId: PersonId; actorRole: "mentor" | "mentee"; now: Instant },
): Promise<void> {
  const { id, mentorId, menteeId } = row;
  await tx
    .insertInto("session")
    .values({ ...row, ...toNewColumns(begun.state) })
    .execute();
  await holdTime(tx, {
    sessionId: id,
    mentorId,
    menteeId,
    kind: "session",
    startsAt: begun.state.startsAt,
    endsAt: begun.state.endsAt,
  });
  const change = { ...begun.state, ics: null };
  const { actorRole, now } = begun;
  const event = sessionEvent({ session: null, action: "request", actorRole, now, change });
  await keepEvent(tx, id, { ...event, actorId: begun.actorId });
  await keepReminders(tx, { sessionId: id, mentorId, menteeId, before: null, after: begun.state, now });
}

interface NewlyBooked {
  id: SessionId;
  pair: Pair & { role: Party };
  status: SessionState["status"];
  call: { actor: { id: PersonId }; now: Instant };
  /** All that were booked at once, in their order: they are told of together. */
  together: readonly SessionId[];
}

/** A session that one of a pair has booked: to whoever reacts, and to both open pages. */
export async function announceBooked(tx: Tx, booked: NewlyBooked): Promise<void> {
  const { id, pair, status, call, together } = booked;
  const { mentorId, menteeId, role } = pair;
  const who = { actorRole: role, actorId: call.actor.id, mentorId, menteeId };
  const payload = { sessionId: id, action: "request", status, ...who, reason: null, together };
  await announce(tx, { topic: "session.changed", payload, at: call.now, reaches: [mentorId, menteeId] });
}

function toNewColumns(state: SessionState) {
  const { status, startsAt, endsAt, requestedBy, createdAt, expiresAt, icalSequence } = state;
  return { status, startsAt, endsAt, requestedBy, createdAt, expiresAt, icalSequence };
}

/** Stores a session of the past with its first event and the word of who logged it. It holds nobody's time. */
export async function insertLoggedSession(
  tx: Tx,
  row: NewSessionRow,
  logged: { state: SessionState; actorId: PersonId; by: Party; now: Instant; words: CloseOutWords },
): Promise<void> {
  const { state, by, actorId, now } = logged;
  const { nextStep, nextStepCircle, ...words } = logged.words;
  const { outcomeBy } = state;
  await tx
    .insertInto("session")
    .values({ ...row, ...toNewColumns(state), outcomeBy, form: "logged" })
    .execute();
  const change = { ...state, ics: null };
  const event = sessionEvent({ session: null, action: "log", actorRole: by, now, change });
  await keepEvent(tx, row.id, { ...event, actorId });
  const said = { held: true, absent: null, closedAt: now };
  await tx
    .insertInto("closeOut")
    .values({ sessionId: row.id, personId: actorId, ...said, ...words })
    .execute();
  if (nextStep === "") return;
  const action = { id: newRowId(), sessionId: row.id, personId: actorId, position: 1 };
  await tx
    .insertInto("actionItem")
    .values({ ...action, words: nextStep, circle: nextStepCircle })
    .execute();
}

export type CloseOutWords = Pick<
  LogSessionInput,
  "learned" | "learnedCircle" | "nextStep" | "nextStepCircle"
>;

export interface Happening extends Pair {
  sessionId: SessionId;
  version: number;
  session: SessionState;
  change: SessionChange;
  action: SessionEvent["action"];
  actorId: PersonId | null;
  actorRole: SessionEvent["actorRole"];
  now: Instant;
  reason?: string | undefined;
  /** Of a move of this and the following: when the series has it from now on. */
  patternStart?: Instant | null;
  /** All that are changed at once, in their order: they are told of together. */
  together?: readonly SessionId[];
}

/**
 * Writes what an action decided: the row under its version, the time held or given back, the event, and the
 * announcement. False when somebody else changed the row since it was read.
 */
export async function applySessionChange(tx: Tx, happening: Happening): Promise<boolean> {
  const { sessionId, session, change, version } = happening;
  const { ics: _ics, ...written } = change;
  const updated = await tx
    .updateTable("session")
    .set({
      ...toColumns(written),
      // The row keeps why it ended; why a proposed time did not suit is the event's.
      ...(happening.reason && written.status ? { reason: happening.reason } : {}),
      ...toPatternColumns(happening),
      version: version + 1,
    })
    .where("id", "=", sessionId)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!updated) return false;
  const after = applyChange(session, change);
  await moveHeldTime(tx, happening, after);
  await keepEvent(tx, sessionId, { ...sessionEvent(happening), actorId: happening.actorId });
  await keepReminders(tx, { ...happening, before: session, after });
  const { action, actorRole, actorId, mentorId, menteeId, reason } = happening;
  const who = { actorRole, actorId, mentorId, menteeId };
  const moved = { startedAt: session.startsAt, startsAt: after.startsAt };
  const payload = {
    ...{ sessionId, action, status: after.status, ...who, reason: reason ?? null },
    ...{ ...moved, proposedStart: after.proposal?.startsAt ?? null },
    together: happening.together ?? [],
  };
  await announce(tx, {
    topic: "session.changed",
    payload,
    at: happening.now,
    reaches: [mentorId, menteeId],
  });
  return true;
}

/** The pattern moves along with this and the following; a proposed pattern counts once it is accepted. */
function toPatternColumns({ action, change, patternStart }: Happening) {
  if (action === "acceptChange") {
    const accepted = sql<Instant | null>`coalesce(proposal_pattern_start, pattern_start)`;
    return { patternStart: accepted, proposalPatternStart: null };
  }
  if (change.proposal) return { proposalPatternStart: patternStart ?? null };
  const ended = change.proposal === null ? { proposalPatternStart: null } : {};
  return patternStart === undefined ? ended : { ...ended, patternStart };
}

async function keepEvent(
  tx: Tx,
  sessionId: SessionId,
  { before, after, ...event }: SessionEvent & { actorId: PersonId | null },
): Promise<void> {
  await tx
    .insertInto("sessionEvent")
    .values({ id: newRowId(), sessionId, ...event, before: jsonb(before), after: jsonb(after) })
    .execute();
}

const reminderPayload = z.object({
  sessionId: sessionIdSchema,
  sequence: z.int(),
  kind: z.enum(reminderKinds),
  personId,
});

/**
 * The reminder of a `session.reminder` or `session.closeOutAsked`, looked at again when its moment has come: null
 * when the session was moved, cancelled or closed out meanwhile. The row stays as it is until the transaction
 * ends, so that nobody is reminded of what has just been called off.
 */
export async function holdForReminder(tx: Tx, payload: unknown, now: Instant) {
  const reminder = reminderPayload.parse(payload);
  const row = await tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.mentorId", "session.menteeId"])
    .where("session.id", "=", reminder.sessionId)
    .forShare()
    .executeTakeFirst();
  if (!row) return null;
  const closeOut = await tx
    .selectFrom("closeOut")
    .select("personId")
    .where("sessionId", "=", reminder.sessionId)
    .where("personId", "=", reminder.personId)
    .executeTakeFirst();
  const { mentorId, menteeId, ...columns } = row;
  const session = toSessionState(columns);
  if (!isReminderDue({ reminder, session, hasClosedOut: closeOut !== undefined, now })) return null;
  return { ...reminder, otherId: reminder.personId === mentorId ? menteeId : mentorId };
}
