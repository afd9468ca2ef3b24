import { placeStyle } from "./place-style.ts";
import { TimeBlock } from "./time-block.tsx";
import classes from "./time-column.module.css";
import type { Minutes, TimeColumnFacts } from "./time-grid-model.ts";
import { minutesWords } from "./time-grid-model.ts";
import type { BlockMoving } from "./use-block-moving.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type TimeColumnProps = {
  column: TimeColumnFacts;
  /** Where the line of now is, if the day is today. */
  now: Minutes | null;
  moving: BlockMoving;
  onOpen: (href: string) => void;
};

/** One day: its open hours, what is taken, and what is in it. */
export const TimeColumn = ({ column, now, moving, onOpen }: TimeColumnProps) => {
  const target = moving.moving?.to.date === column.date ? moving.moving : null;
  return (
    <li className={classes.day} data-date={column.date} aria-current={column.isToday ? "date" : undefined}>
      <h2 className={classes.label} aria-label={column.longLabel}>
        {column.label}
      </h2>
      <VisuallyHidden>
        {column.openWords}
        {column.blocks.length === 0 ? ". Nothing in it." : ""}
      </VisuallyHidden>
      <div className={classes.body} data-hours="">
        {column.open.map((stretch) => (
          <div key={stretch.from} className={classes.open} style={placeStyle(stretch)} />
        ))}
        {column.closed.map((stretch) => (
          <div
            key={`${stretch.label} ${stretch.from}`}
            className={classes.closed}
            style={placeStyle(stretch)}
          >
            <span className={classes.closedLabel}>{stretch.label}</span>
          </div>
        ))}
        <ul className={classes.blocks}>
          {column.blocks.map((block) => (
            <li key={block.id}>
              <TimeBlock block={block} date={column.date} moving={moving} onOpen={onOpen} />
            </li>
          ))}
        </ul>
        {target && (
          <div className={classes.target} style={placeStyle(target.stretch)} aria-hidden="true">
            {minutesWords(target.to.from)}
          </div>
        )}
        {now !== null && (
          <div className={classes.now} style={placeStyle({ from: now, until: now })} aria-hidden="true" />
        )}
      </div>
    </li>
  );
};
