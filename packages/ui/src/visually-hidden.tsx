import type { ReactNode } from "react";
import classes from "./visually-hidden.module.css";

/** Words for those who listen to the page. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={classes.hidden}>{children}</span>
);
