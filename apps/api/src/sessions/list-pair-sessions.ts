import type { MentorshipId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import { findPairScope } from "../mentorships/scope.ts";
import type { Call } from "../platform/call.ts";
import { listOfPair } from "./queries.ts";

/** All sessions of a mentorship, for the two of them. */
export async function listPairSessions(call: Call, { id }: { id: MentorshipId }) {
  const pair = await findPairScope(call.db, call.actor, id);
  if (!pair)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such mentorship, or it is not yours to see.",
    });
  return listOfPair(call.db, pair);
}
