import type { SaveHoursInput } from "@belay/core/calendar/hours-input.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { jsonb } from "../platform/jsonb.ts";
import { write } from "../platform/write.ts";

export type SaveHoursOutcome = Result<{ version: number }, "VERSION_CONFLICT">;

/** Somebody's usual week and whether requests are confirmed at once. What is booked already stays. */
export function saveHours(call: Call, hours: SaveHoursInput): Promise<SaveHoursOutcome> {
  return write<SaveHoursOutcome>(call.db, async (tx) => {
    const saved = await tx
      .updateTable("person")
      .set({
        weeklyHours: hours.weekly === null ? null : jsonb(hours.weekly),
        acceptsAutomatically: hours.acceptsAutomatically,
        version: hours.version + 1,
      })
      .where("id", "=", call.actor.id)
      .where("version", "=", hours.version)
      .returning("version")
      .executeTakeFirst();
    return saved ? succeed({ version: saved.version }) : refuse("VERSION_CONFLICT");
  });
}
