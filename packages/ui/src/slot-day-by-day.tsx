import { useState } from "react";
import { SlotButton } from "./slot-button.tsx";
import classes from "./slot-day-by-day.module.css";
import type { SlotDay } from "./slot-days.ts";
import type { SlotChoice } from "./use-roving-slot.ts";
import { useRovingSlot } from "./use-roving-slot.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type SlotDayByDayProps = { days: readonly SlotDay[]; otherName: string; choice: SlotChoice };

const startDay = (days: readonly SlotDay[], value: string | null): SlotDay | undefined =>
  days.find(({ slots }) => slots.some(({ start }) => start === value)) ??
  days.find(({ slots }) => slots.length > 0) ??
  days[0];

const sayTimes = ({ slots }: SlotDay): string =>
  slots.length === 1 ? "1 time" : `${slots.length || "no"} times`;

/** One day at a time, chosen above its times. */
export const SlotDayByDay = ({ days, otherName, choice }: SlotDayByDayProps) => {
  const [date, setDate] = useState<string | null>(null);
  const shown = days.find((day) => day.date === date) ?? startDay(days, choice.value);
  const roving = useRovingSlot(shown ? [shown] : [], choice);
  return (
    <div className={classes.days} data-slots="">
      <div className={classes.tabs}>
        {days.map((day) => (
          <button
            key={day.date}
            type="button"
            className={classes.tab}
            aria-pressed={day === shown}
            onClick={() => setDate(day.date)}
          >
            {day.label.split(" ").map((word) => (
              <span key={word}>{word} </span>
            ))}
            <VisuallyHidden>, {sayTimes(day)}</VisuallyHidden>
          </button>
        ))}
      </div>
      {shown && shown.slots.length === 0 && (
        <p className={classes.note}>{shown.note ?? "No time suits both on this day"}</p>
      )}
      <section className={classes.slots} aria-label={shown?.longLabel}>
        {shown?.slots.map((slot) => (
          <SlotButton key={slot.start} slot={slot} otherName={otherName} roving={roving} layout="card" />
        ))}
      </section>
    </div>
  );
};
