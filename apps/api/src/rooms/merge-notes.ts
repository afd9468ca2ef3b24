import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { LONGEST_NOTES } from "@belay/core/rooms/room-inputs.ts";
import * as Y from "yjs";

/** The one text of the notes' document, by the name that the browser knows it by too. */
const TEXT = "notes";
/** Of what is stored, in bytes: the text, and the places of what was taken away. */
const LARGEST_STATE = 524_288;
// The same for everybody, so that a text of before becomes the same document wherever it is read first.
const FIRST_WRITER = 1;

/** The document of a text that nobody has edited as one yet: always the same bytes for the same text. */
export function stateOfText(text: string): Uint8Array {
  const notes = new Y.Doc();
  notes.clientID = FIRST_WRITER;
  if (text !== "") notes.getText(TEXT).insert(0, text);
  return Y.encodeStateAsUpdate(notes);
}

export type MergeRefusal = "GARBLED" | "TOO_LONG";

/** The notes with an edit merged in, whatever order edits come in, and the text they have then. */
export function mergeNotes(
  state: Uint8Array,
  edit: Uint8Array,
): Result<{ state: Uint8Array; body: string }, MergeRefusal> {
  const notes = new Y.Doc();
  Y.applyUpdate(notes, state);
  const before = notes.getText(TEXT).length;
  const merged = mergedText(notes, edit);
  if (merged === null) return refuse("GARBLED");
  const next = Y.encodeStateAsUpdate(notes);
  // What makes it shorter is taken even so: else nobody could mend notes that two made too long together.
  const isTooLong = merged.length > LONGEST_NOTES && merged.length >= before;
  if (isTooLong || next.byteLength > LARGEST_STATE) return refuse("TOO_LONG");
  return succeed({ state: next, body: merged });
}

/** Null for bytes that are no edit, or one of something else than a text that can be kept. */
function mergedText(notes: Y.Doc, edit: Uint8Array): string | null {
  try {
    Y.applyUpdate(notes, edit);
    const text = notes.getText(TEXT);
    const body = text.toString();
    const isPlain = body.length === text.length && !body.includes("\u0000") && body.isWellFormed();
    const isWhole = notes.store.pendingStructs === null && notes.store.pendingDs === null;
    return isPlain && isWhole && notes.share.size === 1 ? body : null;
  } catch {
    // Whatever Yjs says of bytes that it cannot read; they came from outside.
    return null;
  }
}
