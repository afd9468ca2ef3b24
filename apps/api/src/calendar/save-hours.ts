import type { SaveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { mergeIntervals } from "@belay/core/calendar/interval.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { newRowId } from "../platform/new-id.ts";
import { lockFor, write } from "../platform/write.ts";
import { earliestKept } from "./queries.ts";
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

/** Dates that have passed are left alone and not added. */
async function keepOverrides(
  tx: Tx,
  { actor, now }: Call,
  overrides: NonNullable<SaveHoursInput["overrides"]>,
): Promise<void> {
  const earliest = earliestKept(now);
  await tx
    .deleteFrom("hoursOverride")
    .where("personId", "=", actor.id)
    .where("date", ">=", earliest)
    .execute();
  const kept = overrides.filter(({ date }) => date >= earliest);
  if (kept.length === 0) return;
  const rows = kept.map(({ date, windows }) => ({ personId: actor.id, date, windows: jsonb(windows) }));
  await tx.insertInto("hoursOverride").values(rows).execute();
}

/** The same for ranges: what is over stays, what overlaps becomes one. */
async function keepTimeOff(
  tx: Tx,
  { actor, now }: Call,
  timeOff: NonNullable<SaveHoursInput["timeOff"]>,
): Promise<void> {
  const moment = toMilliseconds(now);
  const kept = mergeIntervals(
    timeOff
      .map(({ start, end }) => ({ from: toMilliseconds(start), until: toMilliseconds(end) }))
      .filter(({ until }) => until > moment),
  );
  const since = toInstant(Math.min(moment, kept[0]?.from ?? moment));
  await tx.deleteFrom("timeOff").where("personId", "=", actor.id).where("endsAt", ">", since).execute();
  if (kept.length === 0) return;
  const rows = kept.map(({ from, until }) => ({
    id: newRowId(),
    personId: actor.id,
    startsAt: toInstant(from),
    endsAt: toInstant(until),
  }));
  await tx.insertInto("timeOff").values(rows).execute();
}
