import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { member, router } from "../platform/trpc.ts";
import { findHours } from "./queries.ts";
import { saveHours } from "./save-hours.ts";
import { ownHoursScope } from "./scope.ts";

export const calendarRouter = router({
  /** One's own hours with all that goes with them, and the zone they are in. */
  hours: member.query(({ ctx }) => findHours(ctx.db, ownHoursScope(ctx.actor), ctx.now)),
  saveHours: member.input(saveHoursInput).mutation(({ ctx, input }) => saveHours(ctx, input)),
});
