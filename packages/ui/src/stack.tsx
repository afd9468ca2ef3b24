import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import classes from "./stack.module.css";

type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 10 | 12;
type StackProps = {
  children: ReactNode;
  /** In steps of the spacing scale. */
  gap?: Gap | undefined;
  align?: "start" | "center" | "stretch" | undefined;
};

/** Children below each other with one distance between them. */
export const Stack = ({ children, gap = 4, align = "stretch" }: StackProps) => (
  <div className={classNames(classes.box, classes.stack)} data-gap={gap} data-align={align}>
    {children}
  </div>
);
