import type { CSSProperties } from "react";
import type { ScorePart } from "./score-bar.tsx";
import classes from "./score-parts.module.css";

type SwatchStyle = CSSProperties & { "--part": string };

const swatch = (index: number): SwatchStyle => ({ "--part": `var(--part-${index + 1})` });

interface ScorePartsProps {
  parts: readonly (ScorePart & { from: string })[];
  /** What the points of the parts add up to. */
  sum: number;
}

/** What a score is made of: each part with its colour, what it comes from, and its points, which add up on the spot. */
export const ScoreParts = ({ parts, sum }: ScorePartsProps) => (
  <ul className={classes.parts}>
    {parts.map(({ name, from, points }, index) => (
      <li key={name} className={classes.part}>
        <span className={classes.swatch} style={swatch(index)} />
        <span className={classes.name}>
          {name}
          <span className={classes.from}>{from}</span>
        </span>
        <span className={classes.points}>{points}</span>
      </li>
    ))}
    <li className={classes.sum}>
      <span className={classes.name}>together</span>
      <span className={classes.points}>{sum}</span>
    </li>
  </ul>
);
