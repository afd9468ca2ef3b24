import type { ReactNode } from "react";
import classes from "./grid.module.css";

type GridProps = {
  children: ReactNode;
  /** `aside` is a wide first column with a narrow one beside it; numbers are equal columns. */
  columns?: 2 | 3 | 4 | "aside" | undefined;
};

/** Columns on a wide screen, one below the other on a phone. */
export const Grid = ({ children, columns = 2 }: GridProps) => (
  <div className={classes.grid} data-columns={columns}>
    {children}
  </div>
);
