import { localDate } from "@belay/core/calendar/local-days.ts";
import { formatDay, formatWeekday } from "@belay/core/time-words/day-words.ts";
import { useNow } from "../lib/use-now.ts";
import { useViewer } from "../lib/viewer.ts";
import type { SessionCard } from "./session-calls.ts";
import { SessionRow } from "./session-row.tsx";
import classes from "./week-agenda.module.css";

interface WeekAgendaProps {
  /** The days to show, in order. */
  dates: readonly string[];
  sessions: readonly SessionCard[];
  /** "09:00–12:00", or nothing where one is closed. */
  openHours: (date: string) => string;
}

/** A week, day by day: what is booked, and quietly when one is open. */
export function WeekAgenda({ dates, sessions, openHours }: WeekAgendaProps) {
  const { timeZone, locale } = useViewer();
  const today = localDate(new Date(useNow()).toISOString(), timeZone);
  return (
    <ol className={classes.week}>
      {dates.map((date) => {
        const own = sessions.filter(({ startsAt }) => localDate(startsAt, timeZone) === date);
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
              {own.map((session) => (
                <SessionRow key={session.id} session={session} />
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
