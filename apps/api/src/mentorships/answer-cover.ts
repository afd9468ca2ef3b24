import type { PersonId } from "@belay/core/ids.ts";
import type { AnswerCoverInput } from "@belay/core/mentorships/leave-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { refuseCover } from "./refuse-cover.ts";
import { isSeatGone, openMentorship, seatLocks } from "./writes.ts";

export type CoverRefusal =
  | "NOT_FOUND"
  | "ALREADY_ANSWERED"
  | "VERSION_CONFLICT"
  | "NO_CAPACITY"
  | "COVER_NOT_POSSIBLE";
type Outcome = Result<null, CoverRefusal>;

/** Who was asked to cover says yes or no. A yes opens a mentorship that ends when the other one is back. */
export async function answerCover(call: Call, input: AnswerCoverInput): Promise<Outcome> {
  try {
    return await write<Outcome>(call.db, (tx) => answer(tx, call, input));
  } catch (error) {
    if (isSeatGone(error)) return refuse("NO_CAPACITY");
    throw error;
  }
}

async function answer(tx: Tx, call: Call, input: AnswerCoverInput): Promise<Outcome> {
  const { id: coverId } = call.actor;
  const asked = await findAsk(tx, call, input);
  if (!asked) return refuse("NOT_FOUND");
  await lockFor(tx, seatLocks(coverId, asked.menteeId));
  const current = await findAsk(tx, call, input);
  if (current?.coverStatus !== "asked") return refuse("ALREADY_ANSWERED");
  if (current.version !== input.version) return refuse("VERSION_CONFLICT");
  if (input.agrees) {
    const refusal = await take(tx, call, current);
    if (refusal) return refusal;
  }
  await tx
    .updateTable("leaveChoice")
    .set({
      coverStatus: input.agrees ? "agreed" : "declined",
      answeredAt: call.now,
      version: input.version + 1,
    })
    .where("leaveId", "=", input.leaveId)
    .where("mentorshipId", "=", input.mentorshipId)
    .execute();
  const { menteeId, awayId } = current;
  const payload = { ...input, coverId, menteeId, awayId };
  const reaches = [coverId, menteeId, awayId];
  await announce(tx, { topic: "cover.answered", payload, at: call.now, reaches });
  return succeed(null);
}

function findAsk(tx: Tx, { actor, now }: Call, { leaveId, mentorshipId }: AnswerCoverInput) {
  return tx
    .selectFrom("leaveChoice")
    .innerJoin("leave", "leave.id", "leaveChoice.leaveId")
    .innerJoin("mentorship", "mentorship.id", "leaveChoice.mentorshipId")
    .leftJoin("goal", (join) =>
      join.onRef("goal.mentorshipId", "=", "mentorship.id").on("goal.status", "=", "open"),
    )
    .select(["leaveChoice.coverStatus", "leaveChoice.version", "leave.id as leaveId"])
    .select(["mentorship.menteeId", "leave.personId as awayId"])
    .select(["goal.kind as goalKind", "goal.skillId", "goal.fromLevel", "goal.toLevel", "goal.levelId"])
    .where("leaveChoice.leaveId", "=", leaveId)
    .where("leaveChoice.mentorshipId", "=", mentorshipId)
    .where("leaveChoice.coverId", "=", actor.id)
    .where("leave.returnsAt", ">", now)
    .where("mentorship.status", "=", "active")
    .executeTakeFirst();
}

type Ask = NonNullable<Awaited<ReturnType<typeof findAsk>>>;

/** A seat for the mentee, unless they are a pair already. */
async function take(tx: Tx, { actor, now }: Call, ask: Ask) {
  const { menteeId, leaveId, goalKind, skillId, fromLevel, toLevel, levelId } = ask;
  const goal = { goalKind, skillId, fromLevel, toLevel, levelId };
  const against = await refuseCover(tx, { mentorId: actor.id, menteeId, goal, now });
  if (against === "NO_CAPACITY") return refuse<CoverRefusal>("NO_CAPACITY");
  if (against !== null) return refuse<CoverRefusal>("COVER_NOT_POSSIBLE");
  if (goalKind === null || (await isPair(tx, actor.id, menteeId))) return null;
  const pair = { requestId: null, mentorId: actor.id, menteeId, coversLeaveId: leaveId };
  const opened = await openMentorship(tx, { ...pair, goal: { ...goal, goalKind }, now });
  return opened.ok ? null : refuse<CoverRefusal>(opened.code);
}

async function isPair(tx: Tx, mentorId: PersonId, menteeId: PersonId): Promise<boolean> {
  const row = await tx
    .selectFrom("mentorship")
    .select("id")
    .where("mentorId", "=", mentorId)
    .where("menteeId", "=", menteeId)
    .where("status", "=", "active")
    .executeTakeFirst();
  return row !== undefined;
}
