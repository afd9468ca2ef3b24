import type { Result } from "@belay/core/result.ts";
import { succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { lockFor, write } from "../platform/write.ts";
import { seatLock } from "./writes.ts";

/** A mentor closes their line to new ones, or opens it again. Whoever stands in it keeps their place. */
export function openLine(call: Call, { isOpen }: { isOpen: boolean }): Promise<Result<null, never>> {
  const { id } = call.actor;
  return write<Result<null, never>>(call.db, async (tx) => {
    await lockFor(tx, [seatLock(id)]);
    await tx
      .updateTable("person")
      .set({ lineClosedAt: isOpen ? null : call.now })
      .where("id", "=", id)
      .where("lineClosedAt", isOpen ? "is not" : "is", null)
      .execute();
    return succeed(null);
  });
}
