import type { CalendarProblem, SourceChoice } from "@belay/core/calendar/calendar-source.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call, OpenCall } from "../platform/call.ts";
import { mayLookOutside } from "./may-look-outside.ts";
import { findSource } from "./queries.ts";
import { refreshCalendar } from "./refresh-calendar.ts";
import { ownCalendarsScope } from "./scope.ts";

export type FetchSourceRefusal = "NOT_FOUND" | "TOO_MANY_TRIES" | "ONLY_TOLD";

/** Reads one's calendar now instead of within a quarter of an hour; `problem` says why there is nothing new. */
export async function fetchSource(
  call: Call & Pick<OpenCall, "tellRetryAfter">,
  { id }: SourceChoice,
): Promise<Result<{ problem: CalendarProblem | null }, FetchSourceRefusal>> {
  const source = await findSource(call.db, ownCalendarsScope(call.actor), id);
  if (!source) return refuse("NOT_FOUND");
  // Told by the demo company: there is nothing to ask.
  if (source.sealedAddress === null) return refuse("ONLY_TOLD");
  if (!(await mayLookOutside(call))) return refuse("TOO_MANY_TRIES");
  return succeed({ problem: await refreshCalendar(call, source, call.now) });
}
