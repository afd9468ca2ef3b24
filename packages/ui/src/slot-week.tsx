import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { SlotColumns } from "./slot-columns.tsx";
import { SlotDayByDay } from "./slot-day-by-day.tsx";
import type { SlotDay } from "./slot-days.ts";
import classes from "./slot-week.module.css";
import { useIsPhone } from "./use-is-phone.ts";

type SlotWeekProps = {
  days: readonly SlotDay[];
  /** "23–27 November" and "15 times that suit both". */
  head: { title: string; count: string };
  /** Whose time is the small one: "Deepa"; and the line that explains it. */
  other: { name: string; legend?: ReactNode | undefined };
  choice: {
    value: string | null;
    onChange: (start: string) => void;
    /** Puts the focus on the first time as soon as there is one. */
    focusesFirst?: boolean | undefined;
  };
  /** Without a function the arrow is off. */
  paging: { onPrevious?: (() => void) | undefined; onNext?: (() => void) | undefined };
};

/** A week of times that suit both: mine large, theirs small. On a phone, day by day. */
export const SlotWeek = ({ days, head, other, choice, paging }: SlotWeekProps) => {
  const isPhone = useIsPhone();
  const Days = isPhone ? SlotDayByDay : SlotColumns;
  return (
    <div className={classes.week}>
      <div className={classes.head}>
        <p aria-live="polite">
          <strong>{head.title}</strong> <span className={classes.quiet}>{head.count}</span>
        </p>
        <div className={classes.paging}>
          <IconButton
            icon="previous"
            label="Earlier"
            disabled={!paging.onPrevious}
            onClick={paging.onPrevious}
          />
          <IconButton icon="next" label="Later" disabled={!paging.onNext} onClick={paging.onNext} />
        </div>
      </div>
      <Days days={days} otherName={other.name} choice={choice} />
      {other.legend && <p className={classes.quiet}>{other.legend}</p>}
    </div>
  );
};
