import { formatClock } from "./day-words.ts";
import classes from "./zone-label.module.css";
import { zoneAbbreviation } from "./zone-words.ts";

type ZoneLabelProps = { zone: string; now: string };

/** A zone as people check it: `Europe/Madrid, now 09:42 CET`. */
export const ZoneLabel = ({ zone, now }: ZoneLabelProps) => (
  <span className={classes.zone}>
    <strong>{zone}</strong>, now <time dateTime={now}>{formatClock(now, zone)}</time>{" "}
    {zoneAbbreviation(now, zone)}
  </span>
);
