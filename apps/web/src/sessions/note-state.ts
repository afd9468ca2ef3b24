/** A note as the server has it. */
export interface StoredNote {
  body: string;
  version: number;
}

/** A note while somebody writes it: nothing they typed is ever replaced unasked. */
export interface NoteState {
  text: string;
  stored: StoredNote;
  savedAt: string | null;
  isSaving: boolean;
  /** Why the last try did not save; what was typed stays and the next try takes it along. */
  problem: string | null;
  /** What somebody else stored meanwhile, until the writer has chosen. */
  theirs: StoredNote | null;
}

export function openNote(stored: StoredNote): NoteState {
  return { text: stored.body, stored, savedAt: null, isSaving: false, problem: null, theirs: null };
}

/** The server trims, so blanks at the ends are no difference. */
export function isUnsaved({ text, stored }: NoteState): boolean {
  return text.trim() !== stored.body.trim();
}

export function canSave(state: NoteState): boolean {
  return isUnsaved(state) && !state.isSaving && state.theirs === null;
}

export function typed(state: NoteState, text: string): NoteState {
  return { ...state, text };
}

export function begunSaving(state: NoteState): NoteState {
  return { ...state, isSaving: true, problem: null };
}

interface Saved extends StoredNote {
  savedAt: string;
}

export function saved(state: NoteState, { savedAt, ...stored }: Saved): NoteState {
  return { ...state, stored, savedAt, isSaving: false };
}

export function failed(state: NoteState, problem: string): NoteState {
  return { ...state, isSaving: false, problem };
}

/** A newer text arrived: it is taken where nothing was typed, else both stand beside each other. */
export function arrived(state: NoteState, theirs: StoredNote): NoteState {
  if (theirs.version <= state.stored.version) return { ...state, isSaving: false };
  const isSame = theirs.body.trim() === state.text.trim();
  if (isSame || !isUnsaved(state))
    return {
      ...state,
      text: isSame ? state.text : theirs.body,
      stored: theirs,
      isSaving: false,
      theirs: null,
    };
  return { ...state, isSaving: false, theirs };
}

export type Choice = "mine" | "theirs" | "both";

/** The writer has seen both texts; what they chose is saved over the newer version. */
export function settled(state: NoteState, choice: Choice): NoteState {
  if (state.theirs === null) return state;
  const { body } = state.theirs;
  const texts = { mine: state.text, theirs: body, both: `${body.trim()}\n\n${state.text.trim()}` };
  return { ...state, text: texts[choice], stored: state.theirs, theirs: null };
}
