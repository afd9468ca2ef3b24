import { localDate } from "@belay/core/calendar/local-days.ts";
import { formatDay, formatWeekday } from "@belay/core/time-words/day-words.ts";
import type { ReactNode } from "react";
import { Fragment } from "react";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { SessionCard } from "./session-calls.ts";
import { SessionRow } from "./session-row.tsx";
import classes from "./week-agenda.module.css";

/** What a day has beside the sessions, as a row of its own. */
export interface AgendaRow {
  id: string;
  date: string;
  startsAt: string;
  row: ReactNode;
}

interface WeekAgendaProps {
  /** The days to show, in order. */
  dates: readonly string[];
  sessions: readonly SessionCard[];
  beside: readonly AgendaRow[];
  /** "09:00–12:00", or nothing where one is closed. */
  openHours: (date: string) => string;
}

/** A week, day by day: what is booked, and quietly when one is open. */
export function WeekAgenda({ dates, sessions, beside, openHours }: WeekAgendaProps) {
  const { timeZone, locale } = useViewer();
  const today = localDate(new Date(useNow()).toISOString(), timeZone);
  return (
    <ol className={classes.week}>
      {dates.map((date) => {
        const booked = sessions
          .filter(({ startsAt }) => localDate(startsAt, timeZone) === date)
          .map((session) => ({ ...session, row: <SessionRow session={session} /> }));
        const own = [...booked, ...beside.filter((one) => one.date === date)].toSorted((one, other) =>
          one.startsAt.localeCompare(other.startsAt),
        );
        const noon = { instant: `${date}T12:00:00Z`, zone: "UTC", locale };
        return (
          <li key={date} className={classes.day} data-today={date === today || undefined}>
            <div>
              <h2 className={classes.label} aria-label={`${formatWeekday(noon)} ${formatDay(noon).slice(4)}`}>
                {formatDay(noon)}
                {date === today ? <span className={classes.quiet}> · today</span> : null}
              </h2>
              <p className={classes.quiet}>{sayHours(openHours(date))}</p>
            </div>
            <div className={classes.rows}>
              {own.map(({ id, row }) => (
                <Fragment key={id}>{row}</Fragment>
              ))}
              {own.length === 0 ? <p className={classes.quiet}>Nothing booked</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function sayHours(hours: string): string {
  return hours === "" ? "Not open" : `Open ${hours}`;
}
