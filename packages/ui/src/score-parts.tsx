import type { CSSProperties } from "react";
import type { ScorePart } from "./score-bar.tsx";
import classes from "./score-parts.module.css";

type SwatchStyle = CSSProperties & { "--part": string };

const swatch = (index: number): SwatchStyle => ({ "--part": `var(--part-${index + 1})` });

/** What a score is made of: each part with its colour and its points. */
export const ScoreParts = ({ parts }: { parts: readonly ScorePart[] }) => (
  <ul className={classes.parts}>
    {parts.map(({ name, points }, index) => (
      <li key={name} className={classes.part}>
        <span className={classes.swatch} style={swatch(index)} />
        <span className={classes.name}>{name}</span>
        <span className={classes.points}>{points}</span>
      </li>
    ))}
  </ul>
);
