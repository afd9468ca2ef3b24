import type { SessionId } from "@belay/core/ids.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";

/** A session as one of the two who may move it reaches it; for everybody else an error in words. */
export async function requireParty(call: Call, id: SessionId): Promise<{ scope: SessionScope; role: Party }> {
  const scope = await findSessionScope(call.db, call, id);
  if (!scope)
    throw new TRPCError({
      code: "NOT_FOUND",
      message: "There is no such session, or it is not yours to see.",
    });
  const { role } = scope;
  if (!isParty(role))
    throw new TRPCError({ code: "FORBIDDEN", message: "Only the two of a session can move it." });
  return { scope, role };
}
