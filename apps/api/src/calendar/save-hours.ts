import type { SaveHoursInput } from "@belay/core/calendar/hours-input.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { lockFor, write } from "../platform/write.ts";
import { keepOverrides, keepTimeOff } from "./keep-dates.ts";
import { calendarLock } from "./writes.ts";

export type SaveHoursOutcome = Result<{ version: number }, "VERSION_CONFLICT">;

/** Somebody's usual week, single dates, time off and booking rules. What is booked already stays. */
export function saveHours(call: Call, hours: SaveHoursInput): Promise<SaveHoursOutcome> {
  return write<SaveHoursOutcome>(call.db, async (tx) => {
    const { id } = call.actor;
    // Whoever books with them now is judged by the old hours or by the new ones, never by half of each.
    await lockFor(tx, [calendarLock(id)]);
    const saved = await tx
      .updateTable("person")
      .set({
        weeklyHours: hours.weekly === null ? null : jsonb(hours.weekly),
        acceptsAutomatically: hours.acceptsAutomatically,
        version: hours.version + 1,
      })
      .where("id", "=", id)
      .where("version", "=", hours.version)
      .returning("version")
      .executeTakeFirst();
    if (!saved) return refuse("VERSION_CONFLICT");
    if (hours.rules) await keepRules(tx, id, hours.rules);
    if (hours.overrides) await keepOverrides(tx, call, hours.overrides);
    if (hours.timeOff) await keepTimeOff(tx, call, hours.timeOff);
    return succeed({ version: saved.version });
  });
}

async function keepRules(
  tx: Tx,
  personId: PersonId,
  rules: NonNullable<SaveHoursInput["rules"]>,
): Promise<void> {
  await tx
    .insertInto("bookingRule")
    .values({ personId, ...rules })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet(rules))
    .execute();
}
