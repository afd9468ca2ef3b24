import { refuse, succeed } from "@belay/core/result.ts";
import type { TickActionInput } from "@belay/core/rooms/room-inputs.ts";
import type { Call } from "../platform/call.ts";
import { changeRoom } from "./change-room.ts";
import { listCarriedOver } from "./queries.ts";

/** Something from last time is done, or is not after all; either of the two may say so where both see it. */
export function tickAction(call: Call, { sessionId, actionId, isDone }: TickActionInput) {
  return changeRoom<"ACTION_GONE">(call, sessionId, async (tx, scope) => {
    const carried = await listCarriedOver(tx, scope);
    if (!carried.some(({ id }) => id === actionId)) return refuse("ACTION_GONE");
    await tx
      .updateTable("actionItem")
      .set({ doneAt: isDone ? call.now : null, doneIn: isDone ? sessionId : null })
      .where("id", "=", actionId)
      .execute();
    return succeed(null);
  });
}
