import type { ReactNode } from "react";
import classes from "./fact-list.module.css";

type Fact = { key: string; what: ReactNode; detail: ReactNode };

/** Short facts inside a card or dialog, one a line with a hairline between: what at the start, the rest at the end. */
export const FactList = ({ label, facts }: { label: string; facts: readonly Fact[] }) => (
  <ul className={classes.list} aria-label={label}>
    {facts.map(({ key, what, detail }) => (
      <li key={key} className={classes.row}>
        <span className={classes.what}>{what}</span>
        <span className={classes.detail}>{detail}</span>
      </li>
    ))}
  </ul>
);
