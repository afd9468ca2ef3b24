import { dayWords } from "../lib/day-words.ts";
import { useViewer } from "../lib/viewer.ts";
import classes from "./agenda-card.module.css";
import type { CarriedAction } from "./room-calls.ts";
import { TickBox } from "./tick-box.tsx";

interface CarriedActionRowProps {
  action: CarriedAction;
  otherName: string;
  onTick: (isDone: boolean) => Promise<unknown>;
}

/** What one of the two said last time that they would do. */
export function CarriedActionRow({ action, otherName, onTick }: CarriedActionRowProps) {
  const { locale } = useViewer();
  const isDone = action.doneAt !== null;
  const due = action.dueOn === null ? null : `by ${dayWords(action.dueOn, locale)}`;
  return (
    <li className={classes.point} data-done={isDone || undefined}>
      <TickBox isDone={isDone} onTick={onTick}>
        {`From last time, ${action.isOwn ? "you" : otherName}: ${action.words} `}
        {due ? <span className={classes.due}>{due}</span> : null}
      </TickBox>
    </li>
  );
}
