import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import type { Choice, NoteState, StoredNote } from "./note-state.ts";
import {
  arrived,
  begunSaving,
  canSave,
  failed,
  isUnsaved,
  openNote,
  saved,
  settled,
  typed,
} from "./note-state.ts";
import type { AnswerOf } from "./session-calls.ts";
import { noteSentences } from "./session-sentences.ts";

const PAUSE = 900;

interface NoteSource {
  /** As the page last read it. */
  stored: StoredNote;
  save: (note: StoredNote) => Promise<AnswerOf["savePrivateNote"]>;
  /** Reads it anew, after somebody else was faster. */
  refresh: () => Promise<StoredNote>;
}

/** A note that saves itself after a pause, when it is left, and when its page is. */
export function useNote({ stored, save, refresh }: NoteSource) {
  const [state, setState] = useState(() => openNote(stored));
  // The timer and the answers that come later need the state of their moment, not of a render.
  const current = useRef(state);
  const timer = useRef(0);
  const update = (next: NoteState) => {
    current.current = next;
    setState(next);
  };
  const store = async () => {
    window.clearTimeout(timer.current);
    if (!canSave(current.current)) return;
    const { text, stored: base } = current.current;
    update(begunSaving(current.current));
    try {
      const outcome = await save({ body: text, version: base.version });
      if (outcome.ok) update(saved(current.current, { body: text, ...outcome.value }));
      else if (outcome.code === "VERSION_CONFLICT") update(arrived(current.current, await refresh()));
      else update(failed(current.current, sentence(outcome, noteSentences)));
    } catch (error) {
      update(failed(current.current, readFailure(error).message));
    }
    if (current.current.problem === null) later();
  };
  const later = () => {
    window.clearTimeout(timer.current);
    if (canSave(current.current)) timer.current = window.setTimeout(store, PAUSE);
  };
  const type = (text: string) => {
    update(typed(current.current, text));
    later();
  };
  const settle = (choice: Choice) => {
    update(settled(current.current, choice));
    return store();
  };
  if (stored.version > state.stored.version && state.theirs === null && !state.isSaving) {
    const next = arrived(state, stored);
    if (next !== state) setState(next);
  }
  useKeepUp(state, current);
  useLeaving(() => isUnsaved(current.current), store);
  return { state, type, store, settle };
}

/** A text that arrived while rendering is what the next save builds upon. */
function useKeepUp(state: NoteState, current: { current: NoteState }) {
  useEffect(() => {
    current.current = state;
  }, [state, current]);
}

/** Leaving the page inside Belay saves; closing the window asks first. */
function useLeaving(isOpen: () => boolean, store: () => Promise<void>) {
  const leave = useEffectEvent(() => store());
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isOpen()) event.preventDefault();
  });
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => ask(event);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      leave().catch(reportError);
    };
  }, []);
}
