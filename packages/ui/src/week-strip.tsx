import type { CSSProperties } from "react";
import { VisuallyHidden } from "./visually-hidden.tsx";
import classes from "./week-strip.module.css";

type WeekStripBlock = {
  /** What it is, read out: "14:00 Retries with Kenji". */
  label: string;
  /** Where it starts and how long it is, as parts of the shown day (0 to 1). */
  from: number;
  length: number;
  tone: "booked" | "other";
};

export type WeekStripDay = {
  /** "Mon 23" */
  label: string;
  isToday: boolean;
  blocks: readonly WeekStripBlock[];
};

type BlockStyle = CSSProperties & { "--from": number; "--length": number };

const place = ({ from, length }: WeekStripBlock): BlockStyle => ({ "--from": from, "--length": length });

/** A week at a glance: a column a day, a bar for each thing in it. */
export const WeekStrip = ({ days }: { days: readonly WeekStripDay[] }) => (
  <ul className={classes.week}>
    {days.map((day) => (
      <li key={day.label} className={classes.day} aria-current={day.isToday ? "date" : undefined}>
        <span className={classes.label}>{day.label}</span>
        <span className={classes.column} aria-hidden="true">
          {day.blocks.map((block) => (
            <span
              key={`${block.label} ${block.from}`}
              className={classes.block}
              data-tone={block.tone}
              title={block.label}
              style={place(block)}
            />
          ))}
        </span>
        <VisuallyHidden>
          {day.blocks.length === 0 ? "nothing" : day.blocks.map(({ label }) => label).join(", ")}
        </VisuallyHidden>
      </li>
    ))}
  </ul>
);
