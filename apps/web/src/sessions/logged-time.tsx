import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { Grid } from "@belay/ui/grid.tsx";
import { SelectField } from "@belay/ui/select-field.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextField } from "@belay/ui/text-field.tsx";
import { Link } from "@tanstack/react-router";
import { useViewer } from "../lib/viewer.ts";
import type { SessionLogging } from "./use-log-session.ts";

const LENGTHS = [15, 25, 30, 45, 60, 75, 90, 120, 150, 180, 240];
const MONTH = 30 * 86_400_000;

/** When it was, by the clock of the viewer's own zone, and what stands there already. */
export function LoggedTime({ log, now }: { log: SessionLogging; now: string }) {
  const { timeZone } = useViewer();
  const { draft, change, problems, overlapped } = log;
  const monthAgo = new Date(Date.parse(now) - MONTH).toISOString();
  return (
    <>
      <Grid columns={3}>
        <TextField
          label="On"
          type="date"
          min={wallClock(monthAgo, timeZone).date}
          max={wallClock(now, timeZone).date}
          value={draft.date}
          onChange={({ target }) => change({ date: target.value })}
        />
        <TextField
          label={`From (${zoneAbbreviation(now, timeZone)})`}
          type="time"
          value={draft.time}
          onChange={({ target }) => change({ time: target.value })}
        />
        <SelectField
          label="For"
          options={LENGTHS.map((minutes) => ({ value: String(minutes), label: sayLength(minutes) }))}
          value={draft.minutes}
          onChange={({ target }) => change({ minutes: target.value })}
          error={problems.durationMinutes}
        />
      </Grid>
      {problems.startsAt ? (
        <div role="alert">
          <Text tone="bad">{problems.startsAt}</Text>
          {overlapped ? (
            <Link to="/sessions/$id" params={{ id: overlapped.id }}>
              {`Look at “${overlapped.topic}”`}
            </Link>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function sayLength(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : "", minutes % 60 > 0 ? `${minutes % 60} min` : ""]
    .filter(Boolean)
    .join(" ");
}
