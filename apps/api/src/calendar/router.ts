import { addSourceInput, sourceChoice } from "@belay/core/calendar/calendar-source.ts";
import { changeZoneInput, zoneChangeQuestion } from "@belay/core/calendar/change-zone.ts";
import { saveHoursInput } from "@belay/core/calendar/hours-input.ts";
import { member, router } from "../platform/trpc.ts";
import { addSource } from "./add-source.ts";
import { changeZone } from "./change-zone.ts";
import { fetchSource } from "./fetch-source.ts";
import { findHours } from "./queries.ts";
import { readFeed } from "./read-feed.ts";
import { readHeldTimes } from "./read-held-times.ts";
import { readSources } from "./read-sources.ts";
import { readZoneChange } from "./read-zone-change.ts";
import { removeFeed } from "./remove-feed.ts";
import { removeSource } from "./remove-source.ts";
import { renewFeed } from "./renew-feed.ts";
import { saveHours } from "./save-hours.ts";
import { ownHoursScope } from "./scope.ts";

export const calendarRouter = router({
  /** One's own hours with all that goes with them, and the zone they are in. */
  hours: member.query(({ ctx }) => findHours(ctx.db, ownHoursScope(ctx.actor), ctx.now)),
  /** What one holds in the next two weeks, for the preview of free times beside the settings. */
  heldTimes: member.query(({ ctx }) => readHeldTimes(ctx)),
  /** What a change of zone would do, before it is done. */
  zoneChange: member.input(zoneChangeQuestion).query(({ ctx, input }) => readZoneChange(ctx, input)),
  changeZone: member.input(changeZoneInput).mutation(({ ctx, input }) => changeZone(ctx, input)),
  saveHours: member.input(saveHoursInput).mutation(({ ctx, input }) => saveHours(ctx, input)),
  /** The address at which calendars elsewhere read one's sessions, if there is one. */
  feed: member.query(({ ctx }) => readFeed(ctx)),
  renewFeed: member.mutation(({ ctx }) => renewFeed(ctx)),
  removeFeed: member.mutation(({ ctx }) => removeFeed(ctx)),
  /** One's own calendars elsewhere that Belay reads for busy times. */
  sources: member.query(({ ctx }) => readSources(ctx)),
  addSource: member.input(addSourceInput).mutation(({ ctx, input }) => addSource(ctx, input)),
  fetchSource: member.input(sourceChoice).mutation(({ ctx, input }) => fetchSource(ctx, input)),
  removeSource: member.input(sourceChoice).mutation(({ ctx, input }) => removeSource(ctx, input)),
});
