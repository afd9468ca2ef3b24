import type { InputOf, PairsPart } from "./session-calls.ts";

type Input = InputOf["closeOut"];
export type CloseOutRow = PairsPart["closeOuts"][number];
export type CloseOutCircle = NonNullable<Input["learnedCircle"]>;
export type LearnedSkillDraft = NonNullable<Input["learnedSkill"]>;
export type ActionDraft = NonNullable<Input["actions"]>[number];

/** What the form holds; `held` null until it is said. */
export interface CloseOutDraft {
  held: boolean | null;
  absent: NonNullable<Input["absent"]> | null;
  learned: string;
  learnedSkill: LearnedSkillDraft | null;
  learnedCircle: CloseOutCircle;
  isSelfAssessed: boolean;
  actions: ActionDraft[];
  actionsCircle: CloseOutCircle;
  thanks: string;
  thanksCircle: CloseOutCircle;
}

/** What the session's agenda says before anybody types. */
export interface CloseOutSuggestion {
  learned: string;
  actions: readonly string[];
}

export const NOTHING_SUGGESTED: CloseOutSuggestion = { learned: "", actions: [] };

/** What was said before, to be corrected. */
export function draftOf(own: CloseOutRow): CloseOutDraft {
  const { held, absent, learned, learnedSkill, learnedCircle, actionsCircle, thanks, thanksCircle } = own;
  const actions = own.actions.map(({ id, words, dueOn }) => ({ id, words, dueOn }));
  return {
    ...{ held, absent, learned, learnedSkill, learnedCircle, isSelfAssessed: false },
    ...{ actions, actionsCircle, thanks, thanksCircle },
  };
}

const A_WEEK = 7 * 24 * 60 * 60_000;

/** A week after the session: when most pairs meet again. */
export function dueByDefault(startsAt: string): string {
  return new Date(Date.parse(startsAt) + A_WEEK).toISOString().slice(0, 10);
}

/** A form that nobody has touched: what the agenda suggests, the rest to be said. */
export function startOf(
  { learned, actions }: CloseOutSuggestion,
  { ids, startsAt }: { ids: readonly string[]; startsAt: string },
): CloseOutDraft {
  const dueOn = dueByDefault(startsAt);
  return {
    ...{
      held: null,
      absent: null,
      learned,
      learnedSkill: null,
      learnedCircle: "pair",
      isSelfAssessed: false,
    },
    actions: actions.flatMap((words, index) => (ids[index] ? [{ id: ids[index], words, dueOn }] : [])),
    ...{ actionsCircle: "pair", thanks: "", thanksCircle: "pair" },
  };
}
