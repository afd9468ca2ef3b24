import type { MentorshipId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { findMentorship } from "./queries.ts";
import { findPairScope } from "./scope.ts";

/** A mentorship as one of the two sees it. */
export async function readMentorship(call: Call, { id }: { id: MentorshipId }) {
  const pair = await findPairScope(call.db, call.actor, id);
  if (!pair)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such mentorship, or it is not yours to see.",
    });
  return { role: pair.role, ...(await findMentorship(call.db, pair, call.now)) };
}
