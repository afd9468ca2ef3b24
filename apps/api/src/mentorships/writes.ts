import type { LeaveId, MentorshipId, PersonId, ProgrammeId, RequestId, WaitId } from "@belay/core/ids.ts";
import { mentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { listWaitingChoices } from "@belay/core/mentorships/choices.ts";
import type { Claim } from "@belay/core/mentorships/line.ts";
import { claimSeat } from "@belay/core/mentorships/line.ts";
import type { RequestChange } from "@belay/core/mentorships/request.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Tx } from "../platform/database.ts";
import { newId, newRowId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { isConflict } from "../platform/write.ts";
import { findLine } from "./find-line.ts";
import { findChain, followChain, listChoices } from "./follow-chain.ts";

/** Whoever pairs this person, or ends what they are paired in, waits here. */
export function seatLock(id: PersonId): string {
  return `seats:${id}`;
}

/** Whoever gives away or frees one of a mentor's seats waits here; a mentee's too, so a pair is made once. */
export function seatLocks(mentorId: PersonId, menteeId: PersonId): string[] {
  return [seatLock(mentorId), seatLock(menteeId)];
}

export interface AgreedGoal {
  goalKind: "skill" | "level";
  skillId: string | null;
  fromLevel: number | null;
  toLevel: number | null;
  levelId: string | null;
}

export interface NewPair {
  requestId: RequestId | null;
  mentorId: PersonId;
  menteeId: PersonId;
  /** Null: the two find out themselves what it is about. */
  goal: AgreedGoal | null;
  now: Instant;
  /** The programme that made it: its clocks count. */
  programmeId?: ProgrammeId | null;
  /** Held for a mentor on leave: it ends when they are back. */
  coversLeaveId?: LeaveId;
  /** The place in line whose offer is taken. */
  waitId?: WaitId;
}

/**
 * Opens a mentorship under `seatLocks`, on the seat that the rule of the line gives (core's claimSeat): nobody who
 * comes by another way takes one that is kept, or that somebody in line is owed. NO_CAPACITY when there is none.
 */
export async function openMentorship(
  tx: Tx,
  { goal, now, ...pair }: NewPair,
): Promise<Result<MentorshipId, "NO_CAPACITY">> {
  const seat = claimSeat(await findLine(tx, pair.mentorId), await findClaim(tx, { ...pair, now }));
  if (!seat.ok) return seat;
  const id = newId(mentorshipId);
  await tx
    .insertInto("mentorship")
    .values({ id, ...pair, seat: seat.value, status: "active", startedAt: now })
    .execute();
  if (goal) await openGoal(tx, id, { ...goal, now });
  return succeed(id);
}

async function openGoal(
  tx: Tx,
  id: MentorshipId,
  { goalKind: kind, now, ...goal }: AgreedGoal & { now: Instant },
) {
  const { skillId, fromLevel, toLevel, levelId } = goal;
  await tx
    .insertInto("goal")
    .values({ id: newRowId(), mentorshipId: id, kind, skillId, fromLevel, toLevel, levelId, createdAt: now })
    .execute();
}

/** Whether the database kept a seat for whom it belongs to: the last line behind the rule of the line. */
export function isSeatGone(error: unknown): boolean {
  return ["mentorship_seat", "mentor_seat_pkey", "mentorship_line"].some((name) => isConflict(error, name));
}

/** Why the database let two be no pair whom the rules allowed a moment ago; null where it was anything else. */
export function whyNoPair(error: unknown): "ALREADY_PAIRED" | "NO_CAPACITY" | null {
  if (isConflict(error, "mentorship_pair")) return "ALREADY_PAIRED";
  return isSeatGone(error) ? "NO_CAPACITY" : null;
}

/** By what right: the offer of a place in line, the moment they asked, or none of the two. */
async function findClaim(tx: Tx, pair: Pick<NewPair, "requestId" | "waitId" | "now">): Promise<Claim> {
  if (pair.waitId !== undefined) return { by: "offer", waitId: pair.waitId, now: pair.now };
  if (pair.requestId === null) return { by: "other" };
  const { createdAt } = await tx
    .selectFrom("mentorshipRequest")
    .select("createdAt")
    .where("id", "=", pair.requestId)
    .executeTakeFirstOrThrow();
  return { by: "request", createdAt };
}

interface Ending {
  id: MentorshipId;
  endedBy: PersonId;
  now: Instant;
}

/** Frees the seat and tells it on: the sessions still to come are called off by whoever hears it. False: it had ended. */
export async function closeMentorship(tx: Tx, { id, endedBy, now }: Ending): Promise<boolean> {
  const ended = await tx
    .updateTable("mentorship")
    .set((eb) => ({ status: "ended", endedAt: now, endedBy, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("status", "=", "active")
    .returning(["mentorId", "menteeId"])
    .executeTakeFirst();
  if (!ended) return false;
  await announce(tx, {
    topic: "mentorship.ended",
    payload: { mentorshipId: id, endedBy, ...ended },
    at: now,
    reaches: [ended.mentorId, ended.menteeId],
  });
  await noteSeatFreed(tx, ended.mentorId, now);
  return true;
}

/**
 * A seat came free, or what stood before the line went: whoever is owed it is offered it right after the commit, under
 * the mentor's lock alone. Until then it is free and still nobody's but the line's.
 */
export async function noteSeatFreed(tx: Tx, mentorId: PersonId, now: Instant): Promise<void> {
  const waiting = await tx
    .selectFrom("mentorWait")
    .select("id")
    .where("mentorId", "=", mentorId)
    .where("status", "=", "waiting")
    .limit(1)
    .executeTakeFirst();
  if (waiting) await announce(tx, { topic: "line.freed", payload: { mentorId }, at: now });
}

/** What the request's machine decided; one that is over without a pair no longer stands before the line. */
export async function applyRequestChange(
  tx: Tx,
  id: RequestId,
  { change, now }: { change: RequestChange; now: Instant },
): Promise<void> {
  const { mentorId, status } = await tx
    .updateTable("mentorshipRequest")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .returning(["mentorId", "status"])
    .executeTakeFirstOrThrow();
  if (status !== "requested" && status !== "accepted") await noteSeatFreed(tx, mentorId, now);
}

/** For its mentor it was taken back, like any other. */
export async function takeBack(
  tx: Tx,
  { id: requestId, mentorId, menteeId }: { id: RequestId; mentorId: PersonId; menteeId: PersonId },
  now: Instant,
): Promise<void> {
  await applyRequestChange(tx, requestId, { change: { status: "withdrawn", answeredAt: now }, now });
  const payload = { requestId, action: "withdraw", mentorId, menteeId };
  await announce(tx, { topic: "request.answered", payload, at: now, reaches: [mentorId, menteeId] });
}

/**
 * Asks the next choice of a mentee in place of a mentor who does not answer, for whoever may decide that, under the
 * mentee's `seatLock`; answers who is asked now. NOT_NEEDED: it was answered meanwhile, or nobody stands behind.
 * NOBODY_LEFT: nobody who stands behind can be asked at this moment; the refusal leaves everything as it was.
 */
export async function passRequestOn(
  tx: Tx,
  id: RequestId,
  now: Instant,
): Promise<Result<PersonId, "NOT_NEEDED" | "NOBODY_LEFT">> {
  const request = await tx
    .selectFrom("mentorshipRequest")
    .select(["id", "mentorId", "menteeId", "status"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const chain = request?.status === "requested" ? await findChain(tx, id) : undefined;
  const choices = chain ? await listChoices(tx, chain.id) : [];
  if (!request || listWaitingChoices(choices).length === 0) return refuse("NOT_NEEDED");
  await takeBack(tx, request, now);
  const nextId = await followChain(tx, { requestId: id, action: "moveOn", now });
  return nextId === null ? refuse("NOBODY_LEFT") : succeed(nextId);
}
