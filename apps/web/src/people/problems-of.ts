import type { DraftState } from "./use-draft.ts";

const NONE: Readonly<Record<string, string>> = {};

/** What is wrong with a draft, by field. A problem inside a list is also its list's: `offers.1.level` is `offers`. */
export function problemsOf<Fields>(state: DraftState<Fields>): Readonly<Record<string, string>> {
  if (state.kind !== "refused") return NONE;
  const ofLists = Object.entries(state.problems).map(([field, words]) => [field.split(".")[0] ?? "", words]);
  return { ...Object.fromEntries(ofLists), ...state.problems };
}
