import type { MentorshipId } from "@belay/core/ids.ts";
import { endMentorship as decideEnding } from "@belay/core/mentorships/mentorship.ts";
import type { MentorshipRefusal } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { lockFor, write } from "../platform/write.ts";
import { findPairScope } from "./scope.ts";
import { closeMentorship, seatLocks } from "./writes.ts";

type Outcome = Result<null, MentorshipRefusal>;

/** Either side ends it, without a reason and without a mark. The seat is free at once. */
export function endMentorship(
  call: Call,
  { mentorshipId, version }: { mentorshipId: MentorshipId; version: number },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const pair = await findPairScope(tx, call.actor, mentorshipId);
    if (!pair) return refuse("NOT_FOUND");
    await lockFor(tx, seatLocks(pair.mentorId, pair.menteeId));
    const mentorship = await tx
      .selectFrom("mentorship")
      .select(["status", "endedAt", "version"])
      .where("id", "=", mentorshipId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (mentorship.version !== version) return refuse("VERSION_CONFLICT");
    const decision = decideEnding({ mentorship, actor: pair.role, now: call.now });
    if (!decision.ok) return decision;
    await closeMentorship(tx, { id: mentorshipId, endedBy: call.actor.id, now: call.now });
    return succeed(null);
  });
}
