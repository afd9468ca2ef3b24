import type { ReactNode } from "react";
import { Children } from "react";
import classes from "./stat-tiles.module.css";

/** Some numbers beside each other on one surface, split by hairlines. */
export const StatTiles = ({ children, label }: { children: ReactNode; label: string }) => (
  <ul className={classes.tiles} aria-label={label}>
    {Children.map(children, (child) => (child ? <li className={classes.cell}>{child}</li> : null))}
  </ul>
);
