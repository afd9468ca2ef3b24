import type { ReactNode } from "react";
import classes from "./face.module.css";

type EmptyStateProps = {
  /** One sentence: why there is nothing. */
  children: ReactNode;
  /** The next useful step, as a button or a link that looks like one. */
  action?: ReactNode | undefined;
};

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({ children, action }: EmptyStateProps) => (
  <div className={classes.face}>
    <p>{children}</p>
    {action}
  </div>
);
