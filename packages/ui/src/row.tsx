import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import classes from "./stack.module.css";

type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | 12;
type RowProps = {
  children: ReactNode;
  /** In steps of the spacing scale. */
  gap?: Gap | undefined;
  align?: "start" | "center" | "baseline" | "end" | undefined;
  justify?: "start" | "between" | "end" | undefined;
  wrap?: boolean | undefined;
};

/** Children beside each other, wrapping when the width ends. */
export const Row = ({ children, gap = 3, align = "center", justify = "start", wrap = true }: RowProps) => (
  <div
    className={classNames(classes.box, classes.row)}
    data-gap={gap}
    data-align={align}
    data-justify={justify}
    data-wrap={wrap}
  >
    {children}
  </div>
);
