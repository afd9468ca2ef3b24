import type { MentorshipId, PersonId, SessionId } from "@belay/core/ids.ts";
import { sessionId } from "@belay/core/ids.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Refused, Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { KnownSession, LogRefusal } from "@belay/core/sessions/log-session.ts";
import { logSession as decideLog } from "@belay/core/sessions/log-session.ts";
import type { LogSessionInput } from "@belay/core/sessions/log-session-input.ts";
import type { SessionState } from "@belay/core/sessions/session.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, writeOnce } from "../platform/write.ts";
import type { Pair } from "./writes.ts";
import { calendarLocks, insertLoggedSession } from "./writes.ts";

/** The session of one's own that it overlaps, with its name; null for what is not one's own. */
export interface OverlapDetails {
  sessionId: string | null;
  topic: string | null;
}

type Outcome = Result<{ id: SessionId }, LogRefusal | "NOT_FOUND" | "IDEMPOTENCY_MISMATCH", OverlapDetails>;

/** Somebody writes down a session that took place without a booking; the other side is asked whether it did. */
export function logSession(call: Call, input: LogSessionInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "sessions.log", input };
  return writeOnce<Outcome>(call, attempt, (tx) => logInside(tx, call, input));
}

async function logInside(tx: Tx, call: Call, input: LogSessionInput): Promise<Outcome> {
  const pair = pairOf(call.actor.id, input);
  await lockFor(tx, calendarLocks(pair));
  if (!(await isColleague(tx, input.otherId))) return refuse("NOT_FOUND", { field: "otherId" });
  const known = await listSaid(tx, pair, input);
  const decision = decideLog({
    by: input.as,
    isWithOneself: input.otherId === call.actor.id,
    now: call.now,
    startsAt: input.startsAt,
    durationMinutes: input.durationMinutes,
    known: known.map((one) => ({ ...one, isOwn: [one.mentorId, one.menteeId].includes(call.actor.id) })),
  });
  if (!decision.ok) return withTopic(decision, known);
  const id = await store(tx, { call, input, pair, state: decision.value });
  return succeed({ id });
}

function pairOf(actorId: PersonId, { otherId, as }: LogSessionInput): Pair {
  return as === "mentor"
    ? { mentorId: actorId, menteeId: otherId }
    : { mentorId: otherId, menteeId: actorId };
}

async function isColleague(tx: Tx, id: PersonId): Promise<boolean> {
  const person = await tx
    .selectFrom("person")
    .select("id")
    .where("id", "=", id)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  return person !== undefined;
}

type Said = Omit<KnownSession, "isOwn"> & Pair & { topic: string };

/** Sessions of either that lie around that time, each with what was said of it. */
async function listSaid(
  tx: Tx,
  { mentorId, menteeId }: Pair,
  { startsAt }: LogSessionInput,
): Promise<Said[]> {
  const both = [mentorId, menteeId];
  const rows = await tx
    .selectFrom("session")
    .innerJoin("closeOut", "closeOut.sessionId", "session.id")
    .select(["session.id", "session.mentorId", "session.menteeId", "session.topic", "session.status"])
    .select(["session.startsAt", "session.endsAt"])
    .select(["closeOut.personId", "closeOut.held", "closeOut.absent", "closeOut.closedAt"])
    .where((eb) => eb.or([eb("session.mentorId", "in", both), eb("session.menteeId", "in", both)]))
    .where("session.startsAt", "<", addMilliseconds(startsAt, DAY))
    .where("session.endsAt", ">", addMilliseconds(startsAt, -DAY))
    .orderBy("session.startsAt")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { personId: _person, held: _held, absent: _absent, closedAt: _closed, ...session } = first;
    const closeOuts = lines.map(({ personId, held, absent, closedAt }) => {
      const by = personId === session.mentorId ? ("mentor" as const) : ("mentee" as const);
      return { by, held, absent, closedAt };
    });
    return [{ ...session, closeOuts }];
  });
}

function withTopic(
  { code, field, details }: Refused<LogRefusal, { sessionId: string | null }>,
  known: readonly Said[],
): Refused<LogRefusal, OverlapDetails> {
  const id = details?.sessionId ?? null;
  const topic = known.find((one) => one.id === id)?.topic ?? null;
  return refuse(code, { ...(field ? { field } : {}), details: { sessionId: id, topic } });
}

interface Logged {
  call: Call;
  input: LogSessionInput;
  pair: Pair;
  state: SessionState;
}

async function store(tx: Tx, { call, input, pair, state }: Logged): Promise<SessionId> {
  const { learned, learnedCircle, nextStep, nextStepCircle, kind, topic, as: by } = input;
  const id = newId(sessionId);
  const mentorshipId = await findMentorship(tx, pair);
  await insertLoggedSession(
    tx,
    { id, mentorshipId, ...pair, kind, topic },
    {
      state,
      actorId: call.actor.id,
      by,
      now: call.now,
      words: { learned, learnedCircle, nextStep, nextStepCircle },
    },
  );
  const payload = { sessionId: id, action: "log", status: state.status, actorRole: by };
  await announce(tx, {
    topic: "session.changed",
    payload: { ...payload, actorId: call.actor.id, ...pair, reason: null },
    at: call.now,
    reaches: [pair.mentorId, pair.menteeId],
  });
  return id;
}

/** Theirs, the open one before those that have ended; null between colleagues who were never paired. */
async function findMentorship(tx: Tx, { mentorId, menteeId }: Pair): Promise<MentorshipId | null> {
  const found = await tx
    .selectFrom("mentorship")
    .select("id")
    .where("mentorId", "=", mentorId)
    .where("menteeId", "=", menteeId)
    .orderBy("endedAt", (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}
