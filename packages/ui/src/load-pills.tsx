import type { ReactNode } from "react";
import classes from "./load-pills.module.css";

type LoadPillsProps = {
  taken: number;
  places: number;
  /** Below it, where there is something to say: "full for 9 weeks". */
  note?: ReactNode | undefined;
};

/** Places taken of places there are: "2 of 2". */
export const LoadPills = ({ taken, places, note }: LoadPillsProps) => (
  <div className={classes.load}>
    <span className={classes.pills} aria-hidden="true">
      {Array.from({ length: Math.max(places, taken) }, (_, index) => (
        <span key={index} className={classes.pill} data-full={index < taken} />
      ))}
    </span>
    {taken} of {places}
    {note && <div className={classes.note}>{note}</div>}
  </div>
);
