import type { ChangeZoneInput } from "@belay/core/calendar/change-zone.ts";
import { changeZone as convertHours } from "@belay/core/calendar/change-zone.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { keepZone } from "../people/writes.ts";
import type { Call } from "../platform/call.ts";
import { jsonb } from "../platform/jsonb.ts";
import { replanHeld } from "../platform/mail/held-mail.ts";
import { lockFor, write } from "../platform/write.ts";
import { keepOverrides, keepTimeOff } from "./keep-dates.ts";
import { findHours } from "./queries.ts";
import { ownHoursScope } from "./scope.ts";
import { calendarLock } from "./writes.ts";

export type ChangeZoneOutcome = Result<{ version: number }, "VERSION_CONFLICT">;

/** Somebody lives by another clock from now on; their hours keep what they show or when they are. */
export function changeZone(call: Call, { version, ...to }: ChangeZoneInput): Promise<ChangeZoneOutcome> {
  return write<ChangeZoneOutcome>(call.db, async (tx) => {
    const { id } = call.actor;
    await lockFor(tx, [calendarLock(id)]);
    const before = await findHours(tx, ownHoursScope(call.actor), call.now);
    if (before.version !== version) return refuse("VERSION_CONFLICT");
    const after = convertHours(before, { ...to, now: call.now });
    const saved = await tx
      .updateTable("person")
      .set({
        timeZone: to.timeZone,
        weeklyHours: after.weekly === null ? null : jsonb(after.weekly),
        version: version + 1,
      })
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("version")
      .executeTakeFirst();
    if (!saved) return refuse("VERSION_CONFLICT");
    await keepOverrides(tx, call, after.overrides);
    await keepTimeOff(tx, call, after.timeOff);
    if (before.timeZone !== to.timeZone) {
      await keepZone(tx, call, to.timeZone);
      await replanHeld(tx, id, call.now);
    }
    return succeed({ version: saved.version });
  });
}
