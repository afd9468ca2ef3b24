import type { SessionId } from "@belay/core/ids.ts";
import { succeed } from "@belay/core/result.ts";
import { isHere } from "@belay/core/rooms/presence.ts";
import type { DriveInput } from "@belay/core/rooms/room-inputs.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import type { RoomOutcome } from "./change-room.ts";
import { changeRoom, tellRoom } from "./change-room.ts";
import { findRoomScope } from "./scope.ts";

/** An open page that somebody looks at says so; the other page hears of it when they come, not each time. */
export function beHere(call: Call, { sessionId }: { sessionId: SessionId }): Promise<RoomOutcome> {
  return write<RoomOutcome>(call.db, async (tx) => {
    const scope = await findRoomScope(tx, call, sessionId);
    if ("ok" in scope) return scope;
    const own = { sessionId, personId: scope.viewerId };
    const before = await tx
      .selectFrom("sessionPresence")
      .select("seenAt")
      .where("sessionId", "=", sessionId)
      .where("personId", "=", scope.viewerId)
      .executeTakeFirst();
    await tx
      .insertInto("sessionPresence")
      .values({ ...own, seenAt: call.now })
      .onConflict((conflict) => conflict.columns(["sessionId", "personId"]).doUpdateSet({ seenAt: call.now }))
      .execute();
    if (!isHere(before?.seenAt ?? null, call.now)) await tellRoom(tx, call, scope);
    return succeed(null);
  });
}

/** Says who drives from now on; null: nobody. */
export function drive(call: Call, { sessionId, driver }: DriveInput) {
  return changeRoom(call, sessionId, async (tx) => {
    const values = { driver, driverSince: driver === null ? null : call.now };
    await tx
      .insertInto("sessionRoom")
      .values({ sessionId, ...values })
      .onConflict((conflict) => conflict.column("sessionId").doUpdateSet(values))
      .execute();
    return succeed(null);
  });
}
