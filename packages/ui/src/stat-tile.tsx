import type { ReactNode } from "react";
import classes from "./stat-tile.module.css";

type StatTileProps = {
  /** "31", "29.5 h", "18 of 46". */
  number: ReactNode;
  /** What it counts: "sessions held". */
  label: string;
  /** What it stands on, or what it leaves out. */
  detail?: ReactNode | undefined;
  /** Opens the rows that it counts; then the whole tile is a button. */
  onOpen?: (() => void) | undefined;
};

/** One number with what it counts. Stands in `StatTiles`. */
export const StatTile = ({ number, label, detail, onOpen }: StatTileProps) => {
  const content = (
    <>
      <span className={classes.number}>{number}</span>
      <span className={classes.label}>{label}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </>
  );
  return onOpen ? (
    <button type="button" className={classes.tile} onClick={onOpen}>
      {content}
    </button>
  ) : (
    <div className={classes.tile}>{content}</div>
  );
};
