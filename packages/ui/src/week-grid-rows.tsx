import classes from "./week-grid.module.css";
import type { GridRange, OpenHours, WeekCell } from "./week-grid-model.ts";
import { clockOf, isCellOpen } from "./week-grid-model.ts";
import { WEEKDAYS } from "./weekdays.ts";

type WeekGridRowsProps = { range: GridRange; open: OpenHours; focused: WeekCell };

const minutesFrom = ({ from, until, step }: GridRange): number[] =>
  Array.from({ length: (until - from) / step }, (_, index) => from + index * step);

/** A row for each step; the hour is written once, also beside its two halves. */
export const WeekGridRows = ({ range, open, focused }: WeekGridRowsProps) => (
  <tbody>
    {minutesFrom(range).map((minute) => (
      <tr key={minute} data-half={minute % 60 !== 0}>
        {minute % 60 === 0 && (
          <th scope="row" rowSpan={60 / range.step}>
            {clockOf(minute)}
          </th>
        )}
        {WEEKDAYS.map(({ day, long }) => {
          const isOpen = isCellOpen(open, { day, minute }, range.step);
          return (
            <td
              key={day}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a painted cell of a grid
              role="gridcell"
              className={classes.cell}
              data-day={day}
              data-minute={minute}
              data-step={range.step}
              aria-selected={isOpen}
              aria-label={`${long} ${clockOf(minute)}, ${isOpen ? "open" : "closed"}`}
              tabIndex={focused.day === day && focused.minute === minute ? 0 : -1}
            />
          );
        })}
      </tr>
    ))}
  </tbody>
);
