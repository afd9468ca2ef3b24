import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { Refused } from "@belay/core/result.ts";
import { refuse } from "@belay/core/result.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import type { Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import type { Scope } from "../platform/scope.ts";
import { mintScope } from "../platform/scope.ts";
import { findSessionScope } from "../sessions/scope.ts";

/** What the two of a session have in it, as one of them; nobody else reaches it, their leads neither. */
export type RoomScope = Scope<
  "room",
  { sessionId: SessionId; viewerId: PersonId; role: Party; mentorId: PersonId; menteeId: PersonId }
>;

export type NoRoom = Refused<"NOT_FOUND" | "FORBIDDEN">;

/** The room of one of the pair; NOT_FOUND for a stranger, FORBIDDEN for a lead, who knows of the session. */
export async function findRoomScope(
  db: Reader,
  call: Pick<Call, "actor" | "now">,
  id: SessionId,
): Promise<RoomScope | NoRoom> {
  const scope = await findSessionScope(db, call, id);
  if (!scope) return refuse("NOT_FOUND");
  const { role, sessionId, viewerId, mentorId, menteeId } = scope;
  if (!isParty(role)) return refuse("FORBIDDEN");
  return mintScope("room", { sessionId, viewerId, role, mentorId, menteeId });
}
