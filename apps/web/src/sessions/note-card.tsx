import { formatClock } from "@belay/core/time-words/day-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { Card } from "@belay/ui/card.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { useViewer } from "../lib/viewer.ts";
import { NoteConflict } from "./note-conflict.tsx";
import type { NoteState } from "./note-state.ts";
import { isUnsaved } from "./note-state.ts";
import type { useNote } from "./use-note.ts";

interface NoteCardProps {
  title: string;
  /** Who reads it: "Both of you see these". */
  visibleTo: string;
  note: ReturnType<typeof useNote>;
  isPrivate?: boolean;
  /** Who else writes here, for a conflict. */
  otherName: string;
}

/** Notes that save themselves, and say so. */
export function NoteCard({ title, visibleTo, note, isPrivate = false, otherName }: NoteCardProps) {
  const { state, type, store, settle } = note;
  return (
    <Card title={title} end={<NoteStatus state={state} />} tone={isPrivate ? "private" : "plain"}>
      <TextArea
        label={isPrivate ? "Only for you" : "What we did and agreed"}
        visibleTo={visibleTo}
        rows={5}
        maxLength={20_000}
        value={state.text}
        onChange={(event) => type(event.target.value)}
        onBlur={store}
      />
      {state.theirs ? (
        <NoteConflict mine={state.text} theirs={state.theirs.body} otherName={otherName} onSettle={settle} />
      ) : null}
      {state.problem ? (
        <div role="alert">
          <Text tone="bad">{state.problem} What you typed is still here.</Text>
          <Button onClick={store}>Save again</Button>
        </div>
      ) : null}
    </Card>
  );
}

function NoteStatus({ state }: { state: NoteState }) {
  const { timeZone } = useViewer();
  return <span aria-live="polite">{sayStatus(state, timeZone)}</span>;
}

function sayStatus(state: NoteState, zone: string): string {
  if (state.theirs) return "Two texts: choose";
  if (state.problem) return "Not saved";
  if (state.isSaving) return "Saving";
  if (isUnsaved(state)) return "Not saved yet";
  return state.savedAt ? `Saved ${formatClock(state.savedAt, zone)}` : "Saves by itself";
}
