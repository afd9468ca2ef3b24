import type { SessionId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { noteChange } from "../platform/live-changes.ts";
import { lockFor, write } from "../platform/write.ts";
import type { RoomScope } from "./scope.ts";
import { findRoomScope } from "./scope.ts";

export type RoomOutcome<Code extends string = never> = Result<null, Code | "NOT_FOUND" | "FORBIDDEN">;

/** What all changes of a room share: one of the pair, one at a time, and both pages hear of it. */
export function changeRoom<Code extends string = never>(
  call: Call,
  sessionId: SessionId,
  change: (tx: Tx, scope: RoomScope) => Promise<Result<null, Code> | undefined>,
): Promise<RoomOutcome<Code>> {
  return write<RoomOutcome<Code>>(call.db, async (tx) => {
    const scope = await findRoomScope(tx, call, sessionId);
    if ("ok" in scope) return scope;
    await lockFor(tx, [`room:${sessionId}`]);
    const changed = (await change(tx, scope)) ?? succeed(null);
    if (changed.ok) await tellRoom(tx, call, scope);
    return changed;
  });
}

/** Both read the room anew. */
export function tellRoom(tx: Tx, { now }: Pick<Call, "now">, room: RoomScope): Promise<void> {
  const { sessionId, mentorId, menteeId } = room;
  return noteChange(tx, { reaches: [mentorId, menteeId], subject: `room:${sessionId}`, at: now });
}
