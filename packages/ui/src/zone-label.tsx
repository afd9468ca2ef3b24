import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import classes from "./zone-label.module.css";

type ZoneLabelProps = { zone: string; now: string };

/** A zone as people check it: `Europe/Madrid, now 09:42 CET`. */
export const ZoneLabel = ({ zone, now }: ZoneLabelProps) => (
  <span className={classes.zone}>
    <strong>{zone}</strong>, now <time dateTime={now}>{formatClock(now, zone)}</time>{" "}
    {zoneAbbreviation(now, zone)}
  </span>
);
