import type { ReactNode } from "react";
import classes from "./badge.module.css";

type BadgeProps = {
  children: ReactNode;
  /** `good` confirmed or taught, `waiting` and `plain` grey, `turn` yours, `bad` trouble, `accent` chosen. */
  tone?: "plain" | "waiting" | "good" | "turn" | "bad" | "accent" | undefined;
};

/** A state in a word; the colour only repeats what the word says. */
export const Badge = ({ children, tone = "plain" }: BadgeProps) => (
  <span className={classes.badge} data-tone={tone}>
    {children}
  </span>
);
