import { usualDuration } from "@belay/core/calendar/booking-rules.ts";
import type { WeeklyWindow } from "@belay/core/calendar/slot-input.ts";
import { firstSlot } from "@belay/core/calendar/slots.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE } from "@belay/core/instant.ts";
import { asMentee, asMentor, listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Call } from "../platform/call.ts";

// Far enough to say "soon" or "not soon"; whoever is free later is asked all the same.
const AHEAD = 14 * DAY;

interface Wish {
  mentorIds: readonly PersonId[];
  /** The hours to go by where they are being painted, else the saved ones. */
  hours: readonly WeeklyWindow[] | null | undefined;
}

export interface FirstSlot {
  startsAt: Instant;
  endsAt: Instant;
}

/** When each of these could first meet the one who looks, by the same rules as booking; absent: not in two weeks. */
export async function findFirstSlots(
  call: Call,
  { mentorIds, hours }: Wish,
): Promise<Map<PersonId, FirstSlot>> {
  const range = { start: call.now, end: addMilliseconds(call.now, AHEAD) };
  const calendars = await listCalendars(call.db, hoursScope([...mentorIds, call.actor.id]), range);
  const own = calendars.get(call.actor.id);
  if (!own) return new Map();
  const mentee = { ...asMentee(own), ...(hours === undefined ? {} : { weekly: hours }) };
  const question = { now: call.now, excludeSessionId: null, range, mentee };
  const found = new Map<PersonId, FirstSlot>();
  for (const id of mentorIds) {
    const calendar = calendars.get(id);
    if (!calendar) continue;
    const { durations, slotStepMinutes } = calendar.rules;
    const durationMinutes = usualDuration(durations);
    const mentor = asMentor(calendar);
    const first = firstSlot({ ...question, durationMinutes, slotStepMinutes, mentor });
    if (first === null) continue;
    const endsAt = addMilliseconds(first, durationMinutes * MINUTE);
    found.set(id, { startsAt: first, endsAt });
  }
  return found;
}
