import type { ReactNode } from "react";
import classes from "./month-grid.module.css";

export type MonthDay = {
  /** `2026-11-24` */
  date: string;
  /** `24`, and `Tuesday 24 November` for a reader. */
  number: string;
  longLabel: string;
  isToday: boolean;
  /** Of the month that is shown, not one beside it. */
  isInside: boolean;
  isOpen: boolean;
  content: ReactNode;
};

type MonthGridProps = {
  label: string;
  /** `Mon` … `Sun`, with their long names. */
  weekdays: readonly { short: string; long: string }[];
  weeks: readonly (readonly MonthDay[])[];
  /** Leads to the day. */
  renderDayLink: (day: MonthDay) => ReactNode;
};

/** A month as a table: a row a week, a cell a day, with what is in it. */
export const MonthGrid = ({ label, weekdays, weeks, renderDayLink }: MonthGridProps) => (
  <table className={classes.month} aria-label={label}>
    <thead>
      <tr>
        {weekdays.map(({ short, long }) => (
          <th key={short} scope="col" abbr={long}>
            {short}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((days) => (
        <tr key={days[0]?.date}>
          {days.map((day) => (
            <td
              key={day.date}
              className={classes.day}
              data-outside={!day.isInside || undefined}
              data-open={day.isOpen || undefined}
              aria-current={day.isToday ? "date" : undefined}
            >
              {renderDayLink(day)}
              {day.content}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
