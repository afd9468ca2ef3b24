import classes from "./time-axis.module.css";
import type { ClockFacts } from "./time-grid-model.ts";
import { HOUR_MINUTES, minutesWords } from "./time-grid-model.ts";

type TimeAxisProps = { clock: ClockFacts; first: number; last: number };

/** The hours of one clock. The blocks say their times themselves, so nobody has to have this read out. */
export const TimeAxis = ({ clock, first, last }: TimeAxisProps) => (
  <div className={classes.axis} aria-hidden="true">
    <div className={classes.clock}>{clock.name}</div>
    {Array.from({ length: last - first }, (_, index) => {
      const hour = first + index;
      return (
        <div key={hour} className={classes.hour}>
          {minutesWords(hour * HOUR_MINUTES + clock.aheadMinutes)}
        </div>
      );
    })}
  </div>
);
