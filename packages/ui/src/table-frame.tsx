import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import classes from "./table-frame.module.css";

type TableFrameProps = {
  /** What the table holds, for those who do not see it. */
  label: string;
  /** How its rows look; the frame, the lines and the head are the same for all tables. */
  className?: string | undefined;
  /** Head and body. */
  children: ReactNode;
};

/** A table in its frame. Wider than the screen it scrolls sideways, by keyboard too. */
export const TableFrame = ({ label, className, children }: TableFrameProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className={classes.scroll} aria-label={label} tabIndex={0}>
    <table className={classNames(classes.table, className)}>{children}</table>
  </section>
);
