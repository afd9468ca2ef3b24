import type { TimeBlockFacts } from "@belay/ui/time-grid-model.ts";
import { minutesWords } from "@belay/ui/time-grid-model.ts";
import { VisuallyHidden } from "@belay/ui/visually-hidden.tsx";
import { Link } from "@tanstack/react-router";
import classes from "./month-day-sessions.module.css";

interface MonthDaySessionsProps {
  blocks: readonly TimeBlockFacts[];
  isPhone: boolean;
}

const MOST = 3;

/** What a day of the month has: a line each, or on a phone a dot each, which the day's own link tells in words. */
export function MonthDaySessions({ blocks, isPhone }: MonthDaySessionsProps) {
  if (blocks.length === 0) return null;
  if (isPhone) {
    return (
      <span className={classes.dots} aria-hidden="true">
        {blocks.slice(0, MOST).map(({ id, tone }) => (
          <span key={id} className={classes.dot} data-tone={tone} />
        ))}
      </span>
    );
  }
  const others = blocks.length - MOST;
  return (
    <ul className={classes.list}>
      {blocks.slice(0, MOST).map(({ id, href, from, title, more, tone }) => (
        <li key={id}>
          <Link to={href} className={classes.session} data-tone={tone}>
            <span className={classes.clock}>{minutesWords(from)}</span> {title}
            <VisuallyHidden>, {more}</VisuallyHidden>
          </Link>
        </li>
      ))}
      {others > 0 ? <li className={classes.more}>and {others} more</li> : null}
    </ul>
  );
}
