import type { MentorshipId, RequestId } from "@belay/core/ids.ts";
import type { RequestAction } from "@belay/core/mentorships/act-on-request.ts";
import { actOnRequest } from "@belay/core/mentorships/act-on-request.ts";
import type { RequestActionRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { RequestActor } from "@belay/core/mentorships/request.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { listReportingLine } from "../teams/queries.ts";
import { followChain } from "./follow-chain.ts";
import { areBothHere } from "./queries.ts";
import { applyRequestChange, openMentorship, seatLocks, whyNoPair } from "./writes.ts";

interface Wish {
  requestId: RequestId;
  version: number;
  action: Extract<RequestAction, "accept" | "decline" | "withdraw">;
  reason?: string | undefined;
}

export type AnswerRefusal =
  | RequestActionRefusal
  | "NO_CAPACITY"
  | "ALREADY_PAIRED"
  | "INACTIVE"
  | "OWN_MANAGER"
  | "VERSION_CONFLICT";
export type AnswerOutcome = Result<{ mentorshipId: MentorshipId | null }, AnswerRefusal>;

export function acceptRequest(call: Call, seen: Pick<Wish, "requestId" | "version">): Promise<AnswerOutcome> {
  return answerRequest(call, { ...seen, action: "accept" });
}

export function declineRequest(call: Call, seen: Omit<Wish, "action">): Promise<AnswerOutcome> {
  return answerRequest(call, { ...seen, action: "decline" });
}

export function withdrawRequest(
  call: Call,
  seen: Pick<Wish, "requestId" | "version">,
): Promise<AnswerOutcome> {
  return answerRequest(call, { ...seen, action: "withdraw" });
}

/** The machine decides; an acceptance takes a seat in the same transaction, or is refused with nothing changed. */
async function answerRequest(call: Call, wish: Wish): Promise<AnswerOutcome> {
  try {
    return await write<AnswerOutcome>(call.db, (tx) => answer(tx, call, wish));
  } catch (error) {
    const code = whyNoPair(error);
    if (code === null) throw error;
    return refuse(code);
  }
}

async function answer(
  tx: Tx,
  call: Call,
  { requestId, version, action, reason }: Wish,
): Promise<AnswerOutcome> {
  const parties = await tx
    .selectFrom("mentorshipRequest")
    .select(["mentorId", "menteeId"])
    .where("id", "=", requestId)
    .executeTakeFirst();
  if (!parties) return refuse("NOT_FOUND");
  await lockFor(tx, seatLocks(parties.mentorId, parties.menteeId));
  const request = await findRequest(tx, requestId);
  const actor = roleIn(parties, call.actor.id);
  const decision = actOnRequest({ request, action, actor, now: call.now, reason });
  if (actor === "stranger") return refuse("NOT_FOUND");
  if (!decision.ok && decision.code === "FORBIDDEN") return decision;
  if (request.version !== version) return refuse("VERSION_CONFLICT");
  if (!decision.ok) return decision;
  await applyRequestChange(tx, requestId, { change: decision.value, now: call.now });
  const payload = { requestId, action, ...parties };
  const reaches = [parties.mentorId, parties.menteeId];
  await announce(tx, { topic: "request.answered", payload, at: call.now, reaches });
  await followChain(tx, { requestId, action, now: call.now });
  return action === "accept" ? startMentorship(tx, call, request) : succeed({ mentorshipId: null });
}

async function startMentorship(
  tx: Tx,
  call: Call,
  request: Awaited<ReturnType<typeof findRequest>>,
): Promise<AnswerOutcome> {
  const { id: requestId, mentorId, menteeId, programmeId } = request;
  // Both were true when it was asked; two weeks may lie between.
  if (!(await areBothHere(tx, { mentorId, menteeId }))) return refuse("INACTIVE");
  const line = await listReportingLine(tx, menteeId, call.now);
  if (line.includes(mentorId)) return refuse("OWN_MANAGER");
  const opened = await openMentorship(tx, {
    ...{ requestId, programmeId, mentorId, menteeId },
    ...{ goal: request, now: call.now },
  });
  return opened.ok ? succeed({ mentorshipId: opened.value }) : opened;
}

function roleIn(
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
  viewerId: string,
): RequestActor {
  if (viewerId === mentorId) return "mentor";
  return viewerId === menteeId ? "mentee" : "stranger";
}

function findRequest(tx: Tx, id: RequestId) {
  return tx
    .selectFrom("mentorshipRequest")
    .select(["id", "mentorId", "menteeId", "goalKind", "skillId", "fromLevel", "toLevel", "levelId"])
    .select(["programmeId"])
    .select(["status", "createdAt", "closesAt", "remindersSent", "answeredAt", "reason", "version"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
