import { computeSlots } from "@belay/core/calendar/slots.ts";
import type { GroupTimesInput } from "@belay/core/groups/group-inputs.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Call } from "../platform/call.ts";
import { groupFacts } from "./own-times.ts";

/** The times at which one could hold a group, by one's own calendar. */
export async function listOwnTimes(
  call: Call,
  { start, end, durationMinutes, waivesOwnRules }: GroupTimesInput,
) {
  const range = { start: addMilliseconds(start, -7 * DAY), end: addMilliseconds(end, 7 * DAY) };
  const mentor = (await listCalendars(call.db, hoursScope([call.actor.id]), range)).get(call.actor.id);
  if (!mentor) return { starts: [] };
  const facts = groupFacts(mentor, { now: call.now, durationMinutes, waives: waivesOwnRules, except: null });
  return { starts: computeSlots({ ...facts, range: { start, end } }) };
}
