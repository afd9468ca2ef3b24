import { useState } from "react";
import { fieldProblems } from "../lib/field-problems.ts";
import { readFailure } from "../lib/read-failure.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";
import { hasSameWords } from "./changed-words.ts";

interface Versioned {
  version: number;
}

type Outcome = { ok: true } | { ok: false; code: string; field?: string | undefined };

interface DraftSource<Stored extends Versioned, Fields> {
  stored: Stored;
  /** The part of what is stored that this form changes. */
  pick: (stored: Stored) => Fields;
  /** What the form begins with, where it can know more than what is stored. */
  start?: (fields: Fields) => Fields;
  /** What is stored now. */
  read: () => Promise<Stored>;
  save: (fields: Fields & Versioned) => Promise<Outcome>;
  sentences: Sentences<string>;
}

export type DraftState<Fields> =
  | { kind: "untouched" | "changed" | "saving" }
  /** `before` is what undo goes back to. */
  | { kind: "saved"; before: Fields }
  /** `problems` by field; `words` says it as a whole. */
  | { kind: "refused"; problems: Readonly<Record<string, string>>; words: string }
  /** The same fields were saved elsewhere meanwhile; nothing of either is lost. */
  | { kind: "conflict"; theirs: Fields };

export interface Draft<Fields> {
  fields: Fields;
  change: (patch: Partial<Fields>) => void;
  /** Saves what was changed. True when it is kept, also when there was nothing to keep. */
  save: () => Promise<boolean>;
  /** Saves also what was left as it was, so that what is missing is said. */
  confirm: () => Promise<boolean>;
  undo: () => Promise<boolean>;
  /** After a conflict: the other's words instead of one's own. */
  takeTheirs: () => void;
  state: DraftState<Fields>;
}

/**
 * A form whose words are kept until they are saved. Several forms write different parts of one row, so a moved
 * version alone is no conflict: only where the same fields were changed elsewhere is the person asked.
 */
export function useDraft<Stored extends Versioned, Fields extends object>(
  source: DraftSource<Stored, Fields>,
): Draft<Fields> {
  const { pick, read, save, sentences, start = (stored) => stored } = source;
  const [fields, setFields] = useState(() => start(pick(source.stored)));
  const [base, setBase] = useState(source.stored);
  const [state, setState] = useState<DraftState<Fields>>({ kind: "untouched" });

  const submit = async (wanted: Fields, from: Stored): Promise<boolean> => {
    setState({ kind: "saving" });
    try {
      const outcome = await save({ ...wanted, version: from.version });
      const now = await read();
      if (!outcome.ok && outcome.code === "VERSION_CONFLICT") return await meet(wanted, from, now);
      setBase(now);
      if (outcome.ok) setState({ kind: "saved", before: pick(from) });
      else setState(toRefused(outcome, sentences));
      return outcome.ok;
    } catch (error) {
      setState({ kind: "refused", problems: fieldProblems(error), words: readFailure(error).message });
      return false;
    }
  };
  const meet = (wanted: Fields, from: Stored, now: Stored): Promise<boolean> | boolean => {
    setBase(now);
    if (hasSameWords(pick(from), pick(now))) return submit(wanted, now);
    setState({ kind: "conflict", theirs: pick(now) });
    return false;
  };
  return {
    fields,
    state,
    change: (patch) => {
      setFields((before) => ({ ...before, ...patch }));
      if (state.kind !== "conflict") setState({ kind: "changed" });
    },
    save: async () => hasSameWords(fields, pick(base)) || submit(fields, base),
    confirm: () => submit(fields, base),
    undo: async () => {
      if (state.kind !== "saved") return false;
      setFields(state.before);
      return submit(state.before, base);
    },
    takeTheirs: () => {
      setFields(pick(base));
      setState({ kind: "untouched" });
    },
  };
}

function toRefused(
  refused: { code: string; field?: string | undefined },
  sentences: Sentences<string>,
): { kind: "refused"; problems: Record<string, string>; words: string } {
  const words = sentence(refused, sentences);
  return { kind: "refused", problems: refused.field === undefined ? {} : { [refused.field]: words }, words };
}
