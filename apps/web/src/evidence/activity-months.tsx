import type { CSSProperties } from "react";
import { useViewer } from "../lib/viewer.ts";
import { listMonths } from "./activity-calendar.ts";
import styles from "./activity-months.module.css";
import { ChartCard } from "./chart-card.tsx";
import type { PersonEvidence } from "./evidence.ts";

type BarStyle = CSSProperties & { "--part": number };

/** Sessions and, on top of them, review comments a month. */
export function ActivityMonths({ days, period }: Pick<PersonEvidence, "days" | "period">) {
  const { locale } = useViewer();
  const months = listMonths(days, period);
  const highest = Math.max(1, ...months.map(({ sessions, comments }) => sessions + comments));
  const part = (count: number): BarStyle => ({ "--part": count / highest });
  const name = (month: string) =>
    new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(
      new Date(`${month}-01T12:00:00Z`),
    );
  return (
    <ChartCard
      title="By month"
      table={{
        label: "Sessions and comments a month",
        rows: months,
        rowKey: ({ month }) => month,
        columns: [
          { key: "month", header: "Month", cell: ({ month }) => `${name(month)} ${month.slice(0, 4)}` },
          { key: "sessions", header: "Sessions", isNumber: true, cell: ({ sessions }) => sessions },
          { key: "comments", header: "Comments", isNumber: true, cell: ({ comments }) => comments },
        ],
      }}
    >
      <ol className={styles.months}>
        {months.map(({ month, sessions, comments }) => (
          <li key={month} className={styles.month} title={`${sessions} sessions, ${comments} comments`}>
            <span className={styles.bars} aria-hidden="true">
              <span className={styles.bar} data-of="comments" style={part(comments)} />
              <span className={styles.bar} data-of="sessions" style={part(sessions)} />
            </span>
            {name(month)}
          </li>
        ))}
      </ol>
      <p className={styles.key}>
        <span className={styles.swatch} data-of="sessions" aria-hidden="true" /> sessions{" "}
        <span className={styles.swatch} data-of="comments" aria-hidden="true" /> comments
      </p>
    </ChartCard>
  );
}
