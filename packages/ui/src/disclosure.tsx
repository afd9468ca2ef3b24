import type { ReactNode } from "react";
import classes from "./disclosure.module.css";

type DisclosureProps = {
  /** What is inside, as a few words: "Change or remove". */
  summary: ReactNode;
  children: ReactNode;
};

/** What few need, behind its name; the browser's own opening and closing, by keyboard too. */
export const Disclosure = ({ summary, children }: DisclosureProps) => (
  <details className={classes.disclosure}>
    <summary>{summary}</summary>
    <div className={classes.content}>{children}</div>
  </details>
);
