import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { member, router } from "../platform/trpc.ts";
import { findHours } from "./queries.ts";
import { readHeldTimes } from "./read-held-times.ts";
import { saveHours } from "./save-hours.ts";
import { ownHoursScope } from "./scope.ts";

export const calendarRouter = router({
  /** One's own hours with all that goes with them, and the zone they are in. */
  hours: member.query(({ ctx }) => findHours(ctx.db, ownHoursScope(ctx.actor), ctx.now)),
  /** What one holds in the next two weeks, for the preview of free times beside the settings. */
  heldTimes: member.query(({ ctx }) => readHeldTimes(ctx)),
  saveHours: member.input(saveHoursInput).mutation(({ ctx, input }) => saveHours(ctx, input)),
});
