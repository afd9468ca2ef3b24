import type { PersonId, RequestId } from "@belay/core/ids.ts";
import type { ArrangeChoicesInput } from "@belay/core/mentorships/choice-inputs.ts";
import { isPastClosing } from "@belay/core/mentorships/request-clock.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findChain, followChain, listChoices, touchChain } from "./follow-chain.ts";
import type { ChoicesRefusal } from "./keep-choices.ts";
import { rearrange, startChain } from "./keep-choices.ts";
import { seatLock, takeBack } from "./writes.ts";

type HeldRefusal = "NOT_FOUND" | "FORBIDDEN" | "INVALID_TRANSITION" | "EXPIRED" | "VERSION_CONFLICT";
type Outcome = Result<null, ChoicesRefusal | HeldRefusal>;

/** A mentee adds later choices to a request, takes them away, or puts them in another order. */
export function arrangeLaterChoices(call: Call, input: ArrangeChoicesInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const held = await holdOwn(tx, call, input);
    if (!held.ok) return held;
    const { request, chain } = held.value;
    const { mentorId, menteeId } = request;
    const { next, message = chain?.message } = input;
    if (message === undefined) return refuse("MESSAGE_MISSING", { field: "message" });
    const kept = chain
      ? await rearrange(tx, { id: chain.id, menteeId, message: chain.message, next })
      : await startChain(tx, {
          ...request,
          requestId: request.id,
          mentorId,
          goal: request,
          message,
          next,
          now: call.now,
        });
    if (!kept.ok) return kept;
    await touchChain(tx, kept.value);
    await tellMentee(tx, call, menteeId);
    return succeed(null);
  });
}

/** Not waiting any longer: the request is taken back, and the next in order is asked at once. */
export function askNext(
  call: Call,
  seen: { requestId: RequestId; version: number },
): Promise<Result<null, HeldRefusal | "NOBODY_LEFT">> {
  return write<Result<null, HeldRefusal | "NOBODY_LEFT">>(call.db, async (tx) => {
    const held = await holdOwn(tx, call, seen);
    if (!held.ok) return held;
    const { request, chain } = held.value;
    const choices = chain ? await listChoices(tx, chain.id) : [];
    if (!choices.some(({ status }) => status === "waiting")) return refuse("NOBODY_LEFT");
    await takeBack(tx, request, call.now);
    await followChain(tx, { requestId: request.id, action: "moveOn", now: call.now });
    return succeed(null);
  });
}

/** One's own request that still waits, with its chain under the version that was seen. */
async function holdOwn(
  tx: Tx,
  { actor, now }: Call,
  { requestId, version }: { requestId: RequestId; version: number },
) {
  await lockFor(tx, [seatLock(actor.id)]);
  const request = await tx
    .selectFrom("mentorshipRequest")
    .select(["id", "mentorId", "menteeId", "goalKind", "skillId", "fromLevel", "toLevel", "levelId"])
    .select(["status", "createdAt", "closesAt", "remindersSent", "answeredAt", "reason"])
    .where("id", "=", requestId)
    .where((eb) => eb.or([eb("menteeId", "=", actor.id), eb("mentorId", "=", actor.id)]))
    .forUpdate()
    .executeTakeFirst();
  if (!request) return refuse<HeldRefusal>("NOT_FOUND");
  if (request.menteeId !== actor.id) return refuse<HeldRefusal>("FORBIDDEN");
  if (request.status !== "requested") return refuse<HeldRefusal>("INVALID_TRANSITION");
  if (isPastClosing(request, now)) return refuse<HeldRefusal>("EXPIRED");
  const chain = await findChain(tx, requestId);
  if ((chain?.version ?? 0) !== version) return refuse<HeldRefusal>("VERSION_CONFLICT");
  return succeed({ request, chain });
}

async function tellMentee(tx: Tx, { now }: Call, menteeId: PersonId): Promise<void> {
  await announce(tx, { topic: "choice.arranged", payload: {}, at: now, reaches: [menteeId] });
}
