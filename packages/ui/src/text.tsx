import type { ReactNode } from "react";
import classes from "./text.module.css";

type TextProps = {
  children: ReactNode;
  tone?: "plain" | "muted" | "good" | "turn" | "bad" | undefined;
  size?: "body" | "small" | undefined;
};

/** A paragraph, no wider than one reads well. */
export const Text = ({ children, tone = "plain", size = "body" }: TextProps) => (
  <p className={classes.text} data-tone={tone} data-size={size}>
    {children}
  </p>
);
