import { SlotButton } from "./slot-button.tsx";
import classes from "./slot-columns.module.css";
import type { SlotDay } from "./slot-days.ts";
import type { SlotChoice } from "./use-roving-slot.ts";
import { useRovingSlot } from "./use-roving-slot.ts";

type SlotColumnsProps = { days: readonly SlotDay[]; otherName: string; choice: SlotChoice };

/** A column for each day; arrow keys move between times. */
export const SlotColumns = ({ days, otherName, choice }: SlotColumnsProps) => {
  const roving = useRovingSlot(days, choice);
  return (
    <div className={classes.days} data-slots="">
      {days.map((day) => (
        <section key={day.date} className={classes.day} aria-label={day.longLabel}>
          <h3 className={classes.label} data-empty={day.slots.length === 0}>
            {day.label}
            {day.isToday && " · today"}
          </h3>
          {day.note && <p className={classes.note}>{day.note}</p>}
          {day.slots.map((slot) => (
            <SlotButton key={slot.start} slot={slot} otherName={otherName} roving={roving} />
          ))}
        </section>
      ))}
    </div>
  );
};
