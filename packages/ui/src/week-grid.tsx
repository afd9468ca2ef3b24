import { lengthWords } from "@belay/core/time-words/zone-words.ts";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { useWeekPainting } from "./use-week-painting.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import classes from "./week-grid.module.css";
import type { WeekWindow } from "./week-grid-model.ts";
import { copyMonday, openHours, openMinutes, visibleRange, windowsOf } from "./week-grid-model.ts";
import { WeekGridRows } from "./week-grid-rows.tsx";
import { WEEKDAYS } from "./weekdays.ts";

type WeekGridProps = {
  /** What is painted: "Hours you would give to sessions". */
  label: string;
  value: readonly WeekWindow[];
  onChange: (value: WeekWindow[]) => void;
  /** Minutes of one cell. */
  step?: 30 | 60 | undefined;
  /** Above the grid at its start: the zone and its change. */
  head?: ReactNode | undefined;
};

const WHOLE_DAY = { from: 0, until: 1440 };
const USUAL = { from: 480, until: 1140 };

/** Weekly hours, painted by mouse, finger or keys: arrows and space, with shift they extend. */
export const WeekGrid = ({ label, value, onChange, step = 60, head }: WeekGridProps) => {
  const [showsAll, setShowsAll] = useState(false);
  const open = openHours(value);
  const range = visibleRange(open, { ...(showsAll ? WHOLE_DAY : USUAL), step });
  const change = (next: ReadonlySet<number>) => onChange(windowsOf(next));
  const painting = useWeekPainting({ open, range, onPaint: change });
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <div>{head}</div>
        <div className={classes.total}>{lengthWords(openMinutes(painting.open))} a week</div>
      </div>
      <table
        className={classes.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is painted is a grid
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        {...painting.handlers}
      >
        <thead>
          <tr>
            <td />
            {WEEKDAYS.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <WeekGridRows range={range} open={painting.open} focused={painting.focused} />
      </table>
      <div className={classes.foot}>
        <span className={classes.hint}>Drag, or arrows and space</span>
        <Button variant="link" onClick={() => change(copyMonday(open))}>
          Copy Monday to all weekdays
        </Button>
        <Button variant="link" onClick={() => change(new Set())} disabled={open.size === 0}>
          Clear
        </Button>
        <Button variant="link" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? "Show the usual hours" : "Show all 24 hours"}
        </Button>
      </div>
      <VisuallyHidden>
        <span aria-live="polite">{painting.said}</span>
      </VisuallyHidden>
    </div>
  );
};
