import type { SessionTimeInput } from "@belay/core/time-words/format-session-time.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import classes from "./time-range.module.css";

type TimeRangeProps = {
  time: SessionTimeInput;
  /** `line` has all in one; `block` puts the other person's range below, in small. */
  layout?: "line" | "block" | undefined;
};

/** A session's time with its zone, and the other person's beside it where it differs. */
export const TimeRange = ({ time, layout = "line" }: TimeRangeProps) => {
  const { relative, day, range, other, otherRange } = formatSessionTime(time);
  const mine = [relative, day, range].filter(Boolean).join(", ");
  return (
    <span className={classes.time} data-layout={layout}>
      <time className={classes.mine} dateTime={time.start}>
        {mine}
      </time>
      {other && layout === "line" && ` · ${other}`}
      {otherRange && layout === "block" && <span className={classes.other}>{otherRange}</span>}
    </span>
  );
};
