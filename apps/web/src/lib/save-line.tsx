import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import type { ReactNode } from "react";
import classes from "./save-line.module.css";

/** Where a page of settings stands between what is shown and what is stored. */
export interface Saving {
  save: () => unknown;
  /** Back to what was stored before the last save. */
  undo: () => unknown;
  canUndo: boolean;
  savedAt: string | null;
  problem: string | null;
  isChanged: boolean;
  isSaving: boolean;
}

interface SaveLineProps {
  saving: Saving;
  /** What the button does: "Save hours". */
  label: string;
  timeZone: string;
  /** What comes of the page as it stands, said while it is not saved: all else about it may be far away. */
  children?: ReactNode;
}

/** One button for the whole page, in sight while something is not saved. */
export function SaveLine({ saving, label, timeZone, children }: SaveLineProps) {
  const { save, undo, canUndo, problem, isChanged, isSaving } = saving;
  return (
    <div className={classes.line} data-changed={isChanged || undefined}>
      {problem ? (
        <div role="alert">
          <Text tone="bad">{problem}</Text>
        </div>
      ) : null}
      <Row>
        <Button variant="primary" loading={isSaving} disabled={!isChanged} onClick={save}>
          {label}
        </Button>
        <span className={classes.state}>
          <span aria-live="polite">{sayState(saving, timeZone)}</span>
          {isChanged && children ? <span className={classes.comes}>{children}</span> : null}
        </span>
        {canUndo && !isChanged ? (
          <Button variant="bare" onClick={undo}>
            Undo
          </Button>
        ) : null}
      </Row>
    </div>
  );
}

function sayState({ isChanged, savedAt }: Saving, timeZone: string) {
  if (isChanged) return "Not saved yet";
  return savedAt ? `Saved ${formatClock(savedAt, timeZone)}` : "Nothing to save";
}
