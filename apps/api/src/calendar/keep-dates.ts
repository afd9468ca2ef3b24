import { mergeIntervals } from "@belay/core/calendar/interval.ts";
import type { HoursOverride } from "@belay/core/calendar/slot-input.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { jsonb } from "../platform/jsonb.ts";
import { newRowId } from "../platform/new-id.ts";
import { earliestKept } from "./queries.ts";

/** Dates that have passed are left alone and not added. */
export async function keepOverrides(
  tx: Tx,
  { actor, now }: Call,
  overrides: readonly HoursOverride[],
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
export async function keepTimeOff(
  tx: Tx,
  { actor, now }: Call,
  timeOff: readonly { start: Instant; end: Instant }[],
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
