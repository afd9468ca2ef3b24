import { usualDuration } from "@belay/core/calendar/booking-rules.ts";
import type { PreviewDay } from "@belay/core/calendar/preview-slots.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { FoldingCard } from "@belay/ui/folding-card.tsx";
import { FourFaces } from "@belay/ui/four-faces.tsx";
import { Text } from "@belay/ui/text.tsx";
import { requestIdOf } from "../lib/request-id-of.ts";
import { useViewer } from "../lib/viewer.ts";
import { Difference } from "./difference.tsx";
import type { HoursDraft } from "./hours-draft.ts";
import classes from "./hours-preview.module.css";
import { sayDay } from "./say-day.ts";
import type { HoursPreviewed } from "./use-hours-preview.ts";

interface HoursPreviewProps {
  previewed: HoursPreviewed;
  draft: HoursDraft;
  timeZone: string;
}

/** The starts of the next two weeks, day by day, and what the unsaved settings take away or add. */
export function HoursPreview({ previewed: { query, preview }, draft, timeZone }: HoursPreviewProps) {
  const { locale } = useViewer();
  return (
    <FoldingCard
      title="What mentees can book"
      state={preview === null ? "" : `${preview.total} starts in the next 14 days, day by day`}
    >
      <FourFaces query={query} subject="what you hold already" requestId={requestIdOf}>
        {() =>
          preview === null ? null : (
            <div className={classes.preview}>
              <p className={classes.total} aria-live="polite">
                <strong>{preview.total}</strong> {preview.total === 1 ? "start" : "starts"} in the next 14
                days
                <Difference {...preview.change} />
              </p>
              <Text tone="muted" size="small">
                For {usualDuration(draft.rules.durations)} minutes, in your zone; your sessions and calendars
                are taken off. A mentee sees those that suit their own hours too.
              </Text>
              <ol className={classes.days}>
                {preview.days.map((day, index) => (
                  <li
                    key={day.date}
                    className={classes.day}
                    data-empty={day.starts.length === 0 || undefined}
                  >
                    <span className={classes.date}>{sayDay(day.date, locale)}</span>
                    <span className={classes.runs}>{sayRuns(day, timeZone)}</span>
                    <span className={classes.count}>
                      {day.starts.length}
                      <Difference added={0} removed={0} {...preview.change.days[index]} />
                    </span>
                  </li>
                ))}
              </ol>
            </div>
          )
        }
      </FourFaces>
    </FoldingCard>
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
