import { comparePreviews, previewSlots } from "@belay/core/calendar/preview-slots.ts";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useNow } from "../lib/use-now.ts";
import type { HoursDraft, StoredHours } from "./hours-draft.ts";
import { draftOf, settingsOf } from "./hours-draft.ts";

/** The times that come of the settings as they stand on the page, and what the unsaved ones take away or add. */
export function useHoursPreview(stored: StoredHours, draft: HoursDraft) {
  const query = useQuery(api.calendar.heldTimes.queryOptions());
  const now = new Date(useNow()).toISOString();
  const { timeZone } = stored;
  const of = (held: NonNullable<typeof query.data>) => {
    const days = previewSlots(settingsOf(draft, timeZone), { held, now });
    const before = previewSlots(settingsOf(draftOf(stored), timeZone), { held, now });
    const total = days.reduce((sum, { starts }) => sum + starts.length, 0);
    return { days, total, change: comparePreviews(before, days) };
  };
  return { query, preview: query.data ? of(query.data) : null };
}

export type HoursPreviewed = ReturnType<typeof useHoursPreview>;
