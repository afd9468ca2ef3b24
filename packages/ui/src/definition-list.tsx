import type { ReactNode } from "react";
import classes from "./definition-list.module.css";

type Definition = { term: string; detail: ReactNode };

/** Terms with what they are, two columns on a wide screen. */
export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl className={classes.list}>
    {items.map(({ term, detail }) => (
      <div key={term} className={classes.item}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </div>
    ))}
  </dl>
);
