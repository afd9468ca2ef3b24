import type { KeyboardEvent } from "react";
import classes from "./date-grid.module.css";
import { dateAfterKey, monthWeeks, moveMonth } from "./date-moves.ts";
import { IconButton } from "./icon-button.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import { WEEKDAYS } from "./weekdays.ts";

export type DateMark = {
  /** Open as usual, closed as usual, or with a word of its own. */
  tone: "open" | "closed" | "special" | "away";
  /** In the cell, a word or two; nothing on a phone. */
  mark?: string | undefined;
  /** Read out behind the date: "09:00–12:00, own hours". */
  words: string;
};

type DateGridProps = {
  /** What is chosen here: "Dates with other hours". */
  label: string;
  /** The chosen date; its month is shown. */
  value: string;
  onChange: (date: string) => void;
  today: string;
  describe: (date: string) => DateMark;
  locale?: string | undefined;
};

/** A month of dates, one of them chosen. Arrows go by days and weeks, Page keys by months. */
export const DateGrid = ({ label, value, onChange, today, describe, locale = "en" }: DateGridProps) => {
  const say = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${date}T12:00:00Z`));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = dateAfterKey(value, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next >= today) choose(next);
  };
  const choose = (date: string) => {
    onChange(date);
    // The cell may be of a month that is drawn only now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus());
  };
  const earlier = moveMonth(value, -1);
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <span className={classes.title} aria-live="polite">
          {say(value, { month: "long", year: "numeric" })}
        </span>
        <IconButton
          icon="previous"
          label="Earlier month"
          disabled={value.slice(0, 7) <= today.slice(0, 7)}
          onClick={() => onChange(earlier < today ? today : earlier)}
        />
        <IconButton icon="next" label="Later month" onClick={() => onChange(moveMonth(value, 1))} />
      </div>
      <table
        className={classes.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which one moves by arrows is a grid
        role="grid"
        aria-label={label}
      >
        <thead>
          <tr>
            {WEEKDAYS.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(value).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, index) =>
                date === null ? (
                  <td key={`beside ${WEEKDAYS[index]?.long}`} />
                ) : (
                  <Cell
                    key={date}
                    date={date}
                    state={{ isChosen: date === value, isToday: date === today, isPast: date < today }}
                    day={describe(date)}
                    longDate={say(date, { weekday: "long", day: "numeric", month: "long" })}
                    handlers={{ onChoose: () => onChange(date), onKeyDown }}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type CellProps = {
  date: string;
  state: { isChosen: boolean; isToday: boolean; isPast: boolean };
  day: DateMark;
  longDate: string;
  handlers: { onChoose: () => void; onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
};

const Cell = ({ date, state, day, longDate, handlers }: CellProps) => (
  <td
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
    role="gridcell"
    className={classes.day}
    data-date={date}
    data-tone={day.tone}
    aria-selected={state.isChosen}
    aria-current={state.isToday ? "date" : undefined}
    aria-disabled={state.isPast || undefined}
    tabIndex={state.isChosen ? 0 : -1}
    onClick={state.isPast ? undefined : handlers.onChoose}
    onKeyDown={handlers.onKeyDown}
  >
    <VisuallyHidden>
      {longDate}, {day.words}
    </VisuallyHidden>
    <span className={classes.number} aria-hidden="true">
      {Number(date.slice(8))}
    </span>
    <span className={classes.mark} aria-hidden="true">
      {day.mark}
    </span>
  </td>
);
