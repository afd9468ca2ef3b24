import type { TextChange } from "@belay/core/rooms/text-change.ts";
import { textChange } from "@belay/core/rooms/text-change.ts";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./base64.ts";

/** The notes in this window, merged with whatever the server has: nothing of either side is ever replaced. */
export interface NotesDocument {
  read(): string;
  /** What the writer made of the text; `cursor` is where they stand in it. */
  type(text: string, cursor: number): void;
  /** Merges what the server has, in base64. */
  hear(state: string): void;
  /** What the server has not got yet, in base64, or null; until `arrived` it stays to be sent again. */
  take(): string | null;
  arrived(): void;
  failed(): void;
  isSaved(): boolean;
  /** Called with what somebody else changed, each in turn; with nothing after a change of one's own. */
  onChange(tell: (theirs: readonly TextChange[]) => void): void;
}

const OWN = "own";
const NO_CHANGE: readonly TextChange[] = [];

export function openNotesDocument(state: string): NotesDocument {
  const notes = new Y.Doc();
  Y.applyUpdate(notes, fromBase64(state));
  const text = notes.getText("notes");
  let waiting: Uint8Array[] = [];
  let sent: Uint8Array | null = null;
  let tell: (theirs: readonly TextChange[]) => void = () => undefined;
  notes.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === OWN) waiting.push(update);
  });
  text.observe((event) => tell(event.transaction.origin === OWN ? NO_CHANGE : changesOf(event.delta)));
  return {
    read: () => text.toString(),
    type: (next, cursor) => {
      const change = textChange(text.toString(), next, cursor);
      if (change === null) return;
      notes.transact(() => {
        if (change.removed > 0) text.delete(change.at, change.removed);
        if (change.inserted !== "") text.insert(change.at, change.inserted);
      }, OWN);
    },
    hear: (said) => Y.applyUpdate(notes, fromBase64(said)),
    take: () => {
      if (sent === null && waiting.length > 0) {
        sent = Y.mergeUpdates(waiting);
        waiting = [];
      }
      return sent === null ? null : toBase64(sent);
    },
    arrived: () => {
      sent = null;
    },
    failed: () => {
      if (sent !== null) waiting.unshift(sent);
      sent = null;
    },
    isSaved: () => sent === null && waiting.length === 0,
    onChange: (listener) => {
      tell = listener;
    },
  };
}

function changesOf(delta: Y.YTextEvent["delta"]): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    at += retain;
    const inserted = typeof insert === "string" ? insert : "";
    if (inserted !== "" || removed > 0) changes.push({ at, removed, inserted });
    at += inserted.length;
  }
  return changes;
}
