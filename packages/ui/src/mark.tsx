import classes from "./mark.module.css";

type MarkProps = { size?: "small" | "large" | undefined; tightening?: boolean | undefined };

const SLACK = "M4 8c0 14 22 14 22 0";

/** Two dots joined by a slack line; while something loads the line tightens. Decorative: the word stands beside it. */
export const Mark = ({ size = "small", tightening = false }: MarkProps) => (
  <svg className={classes[size]} viewBox="0 0 30 22" aria-hidden="true" data-tightening={tightening}>
    <path className={classes.line} d={SLACK} />
    <circle className={classes.dot} cx="4" cy="6" r="4" />
    <circle className={classes.dot} cx="26" cy="6" r="4" />
  </svg>
);
