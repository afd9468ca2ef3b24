import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { member, router } from "../platform/trpc.ts";
import { findHours } from "./queries.ts";
import { saveHours } from "./save-hours.ts";
import { ownHoursScope } from "./scope.ts";

export const calendarRouter = router({
  /** One's own weekly hours, the zone they are in, and the switch beside them. */
  hours: member.query(({ ctx }) => findHours(ctx.db, ownHoursScope(ctx.actor))),
  saveHours: member.input(saveHoursInput).mutation(({ ctx, input }) => saveHours(ctx, input)),
});
