import { useViewer } from "../lib/viewer.ts";
import { countActive, listWeeks } from "./activity-calendar.ts";
import styles from "./activity-heatmap.module.css";
import { ChartCard } from "./chart-card.tsx";
import type { PersonEvidence } from "./evidence.ts";
import { counted, dateWords } from "./evidence-words.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const STRONGEST = 4;

/** Weeks beside each other, days below each other, darker where more was held or commented. */
export function ActivityHeatmap({ days, period }: Pick<PersonEvidence, "days" | "period">) {
  const { locale } = useViewer();
  const weeks = listWeeks(days, period);
  const monthOf = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(
      new Date(`${date}T12:00:00Z`),
    );
  const title = `Active in ${countActive(weeks)} of ${counted(weeks.length, "week")}`;
  return (
    <ChartCard
      title={title}
      table={{
        label: "Sessions and comments a day",
        rows: days,
        rowKey: ({ date }) => date,
        columns: [
          {
            key: "date",
            header: "Day",
            sortBy: ({ date }) => date,
            cell: ({ date }) => dateWords(date, locale),
          },
          { key: "sessions", header: "Sessions", isNumber: true, cell: ({ sessions }) => sessions },
          { key: "comments", header: "Comments", isNumber: true, cell: ({ comments }) => comments },
        ],
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.heatmap} role="img" aria-label={title} tabIndex={0}>
        <div className={styles.names} aria-hidden="true">
          <span />
          {WEEKDAYS.map((day) => (
            <span key={day} className={styles.label}>
              {day}
            </span>
          ))}
        </div>
        {weeks.map(({ monday, days: its }, week) => (
          <div key={monday} className={styles.week}>
            <span className={styles.label} aria-hidden="true">
              {monday.slice(0, 7) === weeks[week - 1]?.monday.slice(0, 7) ? "" : monthOf(monday)}
            </span>
            {its.map((day, index) => (
              <span
                key={WEEKDAYS[index]}
                className={styles.cell}
                data-heat={day === null ? "outside" : Math.min(day.count, STRONGEST)}
                title={day === null ? undefined : `${dateWords(day.date, locale)}: ${day.count}`}
              />
            ))}
          </div>
        ))}
      </div>
    </ChartCard>
  );
}
