import type { CSSProperties } from "react";
import { useRef } from "react";
import { TimeAxis } from "./time-axis.tsx";
import { TimeColumn } from "./time-column.tsx";
import classes from "./time-grid.module.css";
import type { ClockFacts, TimeColumnFacts, TimePlace } from "./time-grid-model.ts";
import { minutesWords, shownHours } from "./time-grid-model.ts";
import type { BlockMoving } from "./use-block-moving.ts";
import { useBlockMoving } from "./use-block-moving.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type TimeGridProps = {
  /** "Your week". */
  label: string;
  columns: readonly TimeColumnFacts[];
  /** Whose hours stand at the edge: the viewer's, and somebody else's beside them. */
  clocks: readonly ClockFacts[];
  /** Now, where it is on the grid. */
  now: TimePlace | null;
  onOpen: (href: string) => void;
  /** Something was dragged, by mouse, finger or keys; null where nothing can be. */
  onMove: ((id: string, to: TimePlace) => void) | null;
};

type GridStyle = CSSProperties & Record<`--${string}`, number>;

const sayMoving = ({ moving }: BlockMoving, columns: readonly TimeColumnFacts[]): string => {
  if (moving === null) return "";
  const day = columns.find(({ date }) => date === moving.to.date)?.longLabel ?? moving.to.date;
  return `To ${day}, ${minutesWords(moving.to.from)}. Enter goes on, Escape leaves it where it is.`;
};

/** Days beside each other with what is in them at its time, and the hours of one or two clocks at the edge. */
export const TimeGrid = ({ label, columns, clocks, now, onOpen, onMove }: TimeGridProps) => {
  const days = useRef<HTMLOListElement>(null);
  const hours = shownHours(columns);
  const { first, last } = hours;
  const moving = useBlockMoving({ dates: columns.map(({ date }) => date), days, hours, onMove });
  const style: GridStyle = {
    "--first": first,
    "--hours": last - first,
    "--clocks": clocks.length,
    "--days": columns.length,
  };
  return (
    <div className={classes.grid} style={style}>
      {clocks.map((clock) => (
        <TimeAxis key={clock.name} clock={clock} first={first} last={last} />
      ))}
      <ol className={classes.days} ref={days} aria-label={label}>
        {columns.map((column) => (
          <TimeColumn
            key={column.date}
            column={column}
            now={now?.date === column.date ? now.from : null}
            moving={moving}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <VisuallyHidden>
        <span aria-live="assertive">{sayMoving(moving, columns)}</span>
      </VisuallyHidden>
    </div>
  );
};
