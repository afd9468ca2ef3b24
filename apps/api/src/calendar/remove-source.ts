import type { SourceChoice } from "@belay/core/calendar/calendar-source.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";

/** Belay forgets the address and what it read there; those times are free again. */
export function removeSource(call: Call, { id }: SourceChoice): Promise<Result<null, "NOT_FOUND">> {
  return write<Result<null, "NOT_FOUND">>(call.db, async (tx) => {
    const removed = await tx
      .deleteFrom("calendarSource")
      .where("id", "=", id)
      .where("personId", "=", call.actor.id)
      .returning("id")
      .executeTakeFirst();
    return removed ? succeed(null) : refuse("NOT_FOUND");
  });
}
