import { usualDuration } from "@belay/core/calendar/booking-rules.ts";
import type { PreviewDay } from "@belay/core/calendar/preview-slots.ts";
import { comparePreviews, previewSlots } from "@belay/core/calendar/preview-slots.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Card } from "@belay/ui/card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Text } from "@belay/ui/text.tsx";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { HoursDraft, StoredHours } from "./hours-draft.ts";
import { draftOf, settingsOf } from "./hours-draft.ts";
import classes from "./hours-preview.module.css";
import { sayDay } from "./say-day.ts";

interface HoursPreviewProps {
  stored: StoredHours;
  draft: HoursDraft;
}

/** The times that come of the settings as they stand on the page, and what the unsaved ones take away or add. */
export function HoursPreview({ stored, draft }: HoursPreviewProps) {
  const held = useQuery(api.calendar.heldTimes.queryOptions());
  return (
    <Card title="What mentees can book">
      <FourFaces query={held} subject="what you hold already" requestId={requestIdOf}>
        {(times) => <Preview stored={stored} draft={draft} held={times} />}
      </FourFaces>
    </Card>
  );
}

type Held = Parameters<typeof previewSlots>[1]["held"];

function Preview({ stored, draft, held }: HoursPreviewProps & { held: Held }) {
  const { locale } = useViewer();
  const now = new Date(useNow()).toISOString();
  const { timeZone } = stored;
  const after = previewSlots(settingsOf(draft, timeZone), { held, now });
  const before = previewSlots(settingsOf(draftOf(stored), timeZone), { held, now });
  const change = comparePreviews(before, after);
  const total = after.reduce((sum, { starts }) => sum + starts.length, 0);
  const length = usualDuration(draft.rules.durations);
  return (
    <div className={classes.preview}>
      <p className={classes.total} aria-live="polite">
        <strong>{total}</strong> {total === 1 ? "start" : "starts"} in the next 14 days
        <Difference added={change.added} removed={change.removed} />
      </p>
      <Text tone="muted" size="small">
        For {length} minutes, in your zone; your sessions and calendars are taken off. A mentee sees those
        that suit their own hours too.
      </Text>
      <ol className={classes.days}>
        {after.map((day, index) => (
          <li key={day.date} className={classes.day} data-empty={day.starts.length === 0 || undefined}>
            <span className={classes.date}>{sayDay(day.date, locale)}</span>
            <span className={classes.runs}>{sayRuns(day, timeZone)}</span>
            <span className={classes.count}>
              {day.starts.length}
              <Difference added={change.days[index]?.added ?? 0} removed={change.days[index]?.removed ?? 0} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The first and the last start of each run. */
function sayRuns({ runs }: PreviewDay, timeZone: string): string {
  if (runs.length === 0) return "None";
  const clock = (moment: string) => formatClock(moment, timeZone);
  return runs
    .map(({ first, last }) => (first === last ? clock(first) : `${clock(first)}–${clock(last)}`))
    .join(", ");
}

function Difference({ added, removed }: { added: number; removed: number }) {
  if (added === 0 && removed === 0) return null;
  return (
    <span className={classes.difference}>
      {added > 0 ? <ins>+{added}</ins> : null}
      {removed > 0 ? <del>−{removed}</del> : null}
    </span>
  );
}
