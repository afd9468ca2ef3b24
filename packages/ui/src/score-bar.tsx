import type { CSSProperties } from "react";
import classes from "./score-bar.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** One part of a score. The order is fixed: the colours belong to the places. */
export type ScorePart = { name: string; points: number };

type ScoreBarProps = {
  parts: readonly ScorePart[];
  /** What the number is out of. */
  most?: number | undefined;
  /** Whose score it is, for those who listen: "Ingrid Vasquez". */
  of: string;
};

type BarStyle = CSSProperties & { "--most": number };
type PartStyle = CSSProperties & { "--points": number; "--part": string };

const partStyle = (points: number, index: number): PartStyle => ({
  "--points": points,
  "--part": `var(--part-${index + 1})`,
});

const barStyle = (most: number): BarStyle => ({ "--most": most });

/** The whole number that the parts add up to. */
const total = (parts: readonly ScorePart[]): number =>
  Math.round(parts.reduce((sum, { points }) => sum + points, 0));

/** One bar cut into its parts, in fixed order and colours, the number at its end. */
export const ScoreBar = ({ parts, most = 100, of }: ScoreBarProps) => (
  <div className={classes.score}>
    <div className={classes.bar} aria-hidden="true" style={barStyle(most)}>
      {parts.map(({ name, points }, index) => (
        <span
          key={name}
          className={classes.part}
          style={partStyle(points, index)}
          title={`${name} ${points}`}
        />
      ))}
    </div>
    <span className={classes.total} aria-hidden="true">
      {total(parts)}
    </span>
    <VisuallyHidden>
      {`${of}: ${total(parts)} of ${most}. `}
      {parts.map(({ name, points }) => `${name} ${points}`).join(", ")}.
    </VisuallyHidden>
  </div>
);
