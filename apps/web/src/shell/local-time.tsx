import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { useNow } from "../lib/use-now.ts";
import type { Viewer } from "../lib/viewer.ts";
import styles from "./local-time.module.css";

/** Today and now in the viewer's zone: every time on the screen is read against it. */
export function LocalTime({ viewer: { timeZone } }: { viewer: Viewer }) {
  const now = new Date(useNow()).toISOString();
  return (
    <time dateTime={now} className={styles.time}>
      {`${formatDay({ instant: now, zone: timeZone })}, ${formatClock(now, timeZone)} ${zoneAbbreviation(now, timeZone)}`}
    </time>
  );
}
