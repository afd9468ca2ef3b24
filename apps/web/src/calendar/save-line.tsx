import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import classes from "./save-line.module.css";
import type { Hours } from "./use-hours.ts";

interface SaveLineProps {
  hours: Hours;
  timeZone: string;
}

/** One button for the whole page, in sight while something is not saved. */
export function SaveLine({ hours, timeZone }: SaveLineProps) {
  const { save, undo, before, savedAt, problem, isChanged, isSaving } = hours;
  return (
    <div className={classes.line} data-changed={isChanged || undefined}>
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <Row>
        <Button variant="primary" loading={isSaving} disabled={!isChanged} onClick={save}>
          Save hours
        </Button>
        <span aria-live="polite">{sayState({ isChanged, savedAt, timeZone })}</span>
        {before && !isChanged ? (
          <Button variant="bare" onClick={undo}>
            Undo
          </Button>
        ) : null}
      </Row>
    </div>
  );
}

function sayState({
  isChanged,
  savedAt,
  timeZone,
}: {
  isChanged: boolean;
  savedAt: string | null;
  timeZone: string;
}) {
  if (isChanged) return "Not saved yet";
  return savedAt ? `Saved ${formatClock(savedAt, timeZone)}` : "Nothing to save";
}
