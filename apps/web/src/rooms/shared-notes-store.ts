import type { TextChange } from "@belay/core/rooms/text-change.ts";
import { QueryObserver } from "@tanstack/react-query";
import { api, apiClient, queryClient } from "../api.ts";
import { readFailure } from "../lib/read-failure.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { openNotesDocument } from "./notes-document.ts";
import type { RoomCode } from "./room-calls.ts";
import { roomSentences } from "./room-sentences.ts";

/** A breath between two letters: what is typed on meanwhile goes along. */
const PAUSE = 250;
const AGAIN = 4_000;
const STILL_TYPING = 4_000;

export interface NotesSnapshot {
  text: string;
  status: "saved" | "unsaved" | "saving";
  /** Why the last words are not saved yet; they go along with the next try. */
  problem: string | null;
  isOtherTyping: boolean;
}

/** The shared notes of one session in this window; `onTheirs` hears what somebody else changed before it is shown. */
export function openSharedNotes(sessionId: string, state: string) {
  const notes = openNotesDocument(state);
  const listeners = new Set<() => void>();
  const timers = { push: 0, typing: 0 };
  let snapshot: NotesSnapshot = { text: notes.read(), status: "saved", problem: null, isOtherTyping: false };
  let onTheirs: (theirs: readonly TextChange[]) => void = () => undefined;
  let held: string | null = null;
  let isHolding = false;
  const show = (part: Partial<NotesSnapshot>) => {
    snapshot = { ...snapshot, ...part };
    for (const tell of listeners) tell();
  };
  notes.onChange((theirs) => {
    if (theirs.length > 0) {
      onTheirs(theirs);
      window.clearTimeout(timers.typing);
      timers.typing = window.setTimeout(() => show({ isOtherTyping: false }), STILL_TYPING);
    }
    show({ text: notes.read(), isOtherTyping: theirs.length > 0 || snapshot.isOtherTyping });
  });
  const pushLater = (pause: number) => {
    window.clearTimeout(timers.push);
    timers.push = window.setTimeout(() => push().catch(reportError), pause);
  };
  const push = async () => {
    if (snapshot.status === "saving") return;
    const update = notes.take();
    if (update === null) return;
    show({ status: "saving" });
    const problem = await send(sessionId, update);
    if (problem === null) notes.arrived();
    else notes.failed();
    show({ problem, status: notes.isSaved() ? "saved" : "unsaved" });
    if (!notes.isSaved()) pushLater(problem === null ? PAUSE : AGAIN);
  };
  const hear = (said: string) => {
    if (isHolding) held = said;
    else notes.hear(said);
  };
  const observer = new QueryObserver(queryClient, api.rooms.notes.queryOptions({ sessionId }));
  let stop: () => void = () => undefined;
  const subscribe = (onChange: () => void) => {
    listeners.add(onChange);
    if (listeners.size === 1) stop = observer.subscribe(({ data }) => data && hear(data.state));
    return () => {
      listeners.delete(onChange);
      if (listeners.size > 0) return;
      stop();
      window.clearTimeout(timers.typing);
      pushLater(0);
    };
  };
  return {
    subscribe,
    read: () => snapshot,
    push,
    type: (text: string, cursor: number) => {
      notes.type(text, cursor);
      if (snapshot.status === "saved") show({ status: "unsaved" });
      pushLater(PAUSE);
    },
    /** While a character is composed from several keys, nothing of the other's may move the text below it. */
    hold: (isComposing: boolean) => {
      isHolding = isComposing;
      if (!isComposing && held !== null) notes.hear(held);
      held = null;
    },
    followTheirs: (follow: (theirs: readonly TextChange[]) => void) => {
      onTheirs = follow;
    },
  };
}

export type SharedNotes = ReturnType<typeof openSharedNotes>;

/** Null when it arrived, else why not. */
async function send(sessionId: string, update: string): Promise<string | null> {
  try {
    const outcome = await apiClient.rooms.editNotes.mutate({ sessionId, update });
    return outcome.ok ? null : sentence<RoomCode>(outcome, roomSentences);
  } catch (error) {
    const failure = readFailure(error);
    return failure.fields[0]?.message ?? failure.message;
  }
}
