import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import { listCalendars } from "./queries.ts";
import { hoursScope } from "./scope.ts";

const AHEAD = 15 * DAY;

/** One's own sessions and busy times elsewhere around the next two weeks; time off is the settings' own. */
export async function readHeldTimes({ db, actor, now }: Pick<Call, "db" | "actor" | "now">) {
  const range = { start: now, end: addMilliseconds(now, AHEAD) };
  const calendars = await listCalendars(db, hoursScope([actor.id]), range);
  const held = calendars.get(actor.id)?.held ?? [];
  return held.filter(({ kind }) => kind !== "timeoff");
}
