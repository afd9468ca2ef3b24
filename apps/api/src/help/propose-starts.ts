import { nearestSlots } from "@belay/core/calendar/slots.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";
import type { TimedAsk } from "./help-slots.ts";
import { helpInput } from "./help-slots.ts";

interface Asked {
  mentorId: PersonId;
  now: Instant;
}

/** The three nearest times that the mentor and each asker could take, as the rules see them now. */
export async function proposeStarts<Row extends TimedAsk & { askerId: PersonId }>(
  db: Reader,
  { mentorId, now }: Asked,
  rows: readonly Row[],
): Promise<(Row & { starts: Instant[] })[]> {
  if (rows.length === 0) return [];
  const people = hoursScope([mentorId, ...rows.map(({ askerId }) => askerId)]);
  const range = { start: addMilliseconds(now, -8 * DAY), end: addMilliseconds(now, 15 * DAY) };
  const calendars = await listCalendars(db, people, range);
  const mentor = calendars.get(mentorId);
  return rows.map((row) => {
    const asker = calendars.get(row.askerId);
    const starts = mentor && asker ? nearestSlots(helpInput({ mentor, asker }, row, now), now) : [];
    return { ...row, starts };
  });
}
