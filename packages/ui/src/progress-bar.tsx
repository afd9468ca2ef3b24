import type { CSSProperties } from "react";
import classes from "./progress-bar.module.css";

type ProgressBarProps = {
  /** 0..1 */
  part: number;
  /** What is under way, for those who do not see it: "Scoring pairs, 120 of 400". */
  label: string;
};
type BarStyle = CSSProperties & { "--part": number };

/** How far something is that takes a while. */
export const ProgressBar = ({ part, label }: ProgressBarProps) => {
  const style: BarStyle = { "--part": Math.min(1, Math.max(0, part)) };
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * part)}
    >
      <div className={classes.bar} style={style} />
    </div>
  );
};
