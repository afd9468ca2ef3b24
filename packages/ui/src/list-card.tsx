import type { ReactNode } from "react";
import { Children } from "react";
import classes from "./list-card.module.css";

type ListCardProps = {
  children: ReactNode;
  /** What the list holds, for those who do not see it. */
  label: string;
};

/** A card of rows, each child a row, split by hairlines. */
export const ListCard = ({ children, label }: ListCardProps) => (
  <ul className={classes.list} aria-label={label}>
    {Children.map(children, (child) => (child ? <li className={classes.row}>{child}</li> : null))}
  </ul>
);
