import type { MentorshipId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { listAnswers, listOpenSilences } from "./queries.ts";
import { ownChecksScope } from "./scope.ts";

/** What was answered in a relationship as far as this one may read it, and whether it is silent. */
export async function readChecks(call: Call, { id }: { id: MentorshipId }) {
  const pair = await findPairScope(call.db, call.actor, id);
  if (!pair)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such mentorship, or it is not yours to see.",
    });
  const answers = await listAnswers(call.db, pair);
  const silences = await listOpenSilences(call.db, ownChecksScope(call.actor), call.now);
  return {
    answers: answers.map(({ personId, ...answer }) => ({ ...answer, isOwn: personId === call.actor.id })),
    silence: silences.find((one) => one.id === id)?.silence ?? null,
  };
}
