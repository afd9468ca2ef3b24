import type { AnswerSilenceInput } from "@belay/core/checks/check-inputs.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { findPairScope } from "../mentorships/scope.ts";
import { seatLocks } from "../mentorships/writes.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { listOpenSilences } from "./queries.ts";
import { ownChecksScope } from "./scope.ts";

type Outcome = Result<null, "NOT_FOUND" | "NOT_SILENT">;

/** Not now hides it from who says so until the next step; that they go on is heard by the other, and begins anew. */
export function answerSilence(
  call: Call,
  { mentorshipId, since, answer }: AnswerSilenceInput,
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const pair = await findPairScope(tx, call.actor, mentorshipId);
    if (!pair) return refuse("NOT_FOUND");
    await lockFor(tx, seatLocks(pair.mentorId, pair.menteeId));
    const silences = await listOpenSilences(tx, ownChecksScope(call.actor), call.now);
    const open = silences.find(({ id }) => id === mentorshipId)?.silence;
    if (!open || toMilliseconds(open.since) !== toMilliseconds(since)) return refuse("NOT_SILENT");
    const { mentorId, menteeId } = pair;
    const said = { mentorshipId, since: open.since, step: open.step, personId: call.actor.id, answer };
    await tx
      .insertInto("mentorshipSilenceAnswer")
      .values({ ...said, answeredAt: call.now })
      .execute();
    const happened = { mentorshipId, mentorId, menteeId, actorId: call.actor.id, answer };
    const reaches = answer === "goOn" ? [mentorId, menteeId] : [call.actor.id];
    await announce(tx, { topic: "check.silenceAnswered", payload: happened, at: call.now, reaches });
    return succeed(null);
  });
}
