import { LONGEST_NOTES } from "@belay/core/rooms/room-inputs.ts";
import { moveCursor } from "@belay/core/rooms/text-change.ts";
import { Button } from "@belay/ui/button.tsx";
import { Chips } from "@belay/ui/chips.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Text } from "@belay/ui/text.tsx";
import { TextArea } from "@belay/ui/text-area.tsx";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { MarkdownText } from "../lib/markdown-text.tsx";
import classes from "./shared-notes-editor.module.css";
import type { NotesSnapshot, SharedNotes } from "./shared-notes-store.ts";
import { openSharedNotes } from "./shared-notes-store.ts";

interface SharedNotesProps {
  sessionId: string;
  /** As the server has them, in base64. */
  state: string;
  otherName: string;
}

const VIEWS = [
  { value: "write", label: "Write" },
  { value: "read", label: "Read" },
] as const;

/** Notes that both write in at once, in a plain text area: what either types is merged, letter by letter. */
export function SharedNotesEditor({ sessionId, state, otherName }: SharedNotesProps) {
  const [notes] = useState(() => openSharedNotes(sessionId, state));
  const shown = useSyncExternalStore(notes.subscribe, notes.read);
  const [view, setView] = useState<"write" | "read">("write");
  const area = useKeptCursor(notes, shown.text);
  useAskBeforeLeaving(() => notes.read().status !== "saved");
  return (
    <>
      <Row justify="between" gap={2}>
        <Chips label="How the notes are shown" options={VIEWS} value={view} onChange={setView} />
        <Text tone="muted">
          <span aria-live="polite">{sayStatus(shown, otherName)}</span>
        </Text>
      </Row>
      {view === "write" ? (
        <div className={classes.area}>
          <TextArea
            ref={area}
            label="What we did and agreed"
            visibleTo={`You and ${otherName} see this`}
            rows={8}
            maxLength={LONGEST_NOTES}
            value={shown.text}
            onChange={(event) => notes.type(event.target.value, event.target.selectionEnd)}
            onCompositionStart={() => notes.hold(true)}
            onCompositionEnd={() => notes.hold(false)}
            onBlur={() => notes.push()}
          />
        </div>
      ) : shown.text.trim() === "" ? (
        <Text tone="muted">Nothing written yet.</Text>
      ) : (
        <MarkdownText>{shown.text}</MarkdownText>
      )}
      {shown.problem ? (
        <div role="alert">
          <Text tone="bad">{shown.problem} What you typed is still here, and is tried again.</Text>
          <Button onClick={() => notes.push()}>Save again</Button>
        </div>
      ) : null}
    </>
  );
}

function sayStatus({ status, problem, isOtherTyping }: NotesSnapshot, otherName: string): string {
  if (isOtherTyping) return `${otherName} is typing`;
  if (problem !== null) return "Not saved";
  return { saved: "Saved", saving: "Saving", unsaved: "Not saved yet" }[status];
}

interface Selection {
  start: number;
  end: number;
}

/** Keeps the cursor between the letters where it was, whatever the other one types before it. */
function useKeptCursor(notes: SharedNotes, text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = useRef<Selection | null>(null);
  const follow = useEffectEvent((theirs: Parameters<Parameters<SharedNotes["followTheirs"]>[0]>[0]) => {
    const { current } = area;
    if (current === null) return;
    const { start, end } = kept.current ?? { start: current.selectionStart, end: current.selectionEnd };
    kept.current = { start: theirs.reduce(moveCursor, start), end: theirs.reduce(moveCursor, end) };
  });
  useEffect(() => notes.followTheirs((theirs) => follow(theirs)), [notes]);
  // Before the browser paints: the text has just been replaced as a whole, and the cursor stands at its end.
  useLayoutEffect(() => {
    const { current } = area;
    if (current !== null && kept.current !== null && document.activeElement === current) {
      current.setSelectionRange(kept.current.start, kept.current.end);
    }
    kept.current = null;
  }, [text]);
  return area;
}

/** Closing the window asks first while words are on their way. */
function useAskBeforeLeaving(isUnsaved: () => boolean) {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, []);
}
