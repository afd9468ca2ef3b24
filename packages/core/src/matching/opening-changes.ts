import { PROFICIENCIES } from "../ladder/proficiency.ts";
import type { Change, Question } from "./change.ts";
import { applyChange } from "./change.ts";

export interface OpeningChange {
  readonly change: Change;
  /** How many mentors it makes eligible who are not. */
  readonly opens: number;
}

/** Somebody whom another question makes eligible. */
export interface Opened {
  readonly score: number;
  readonly sharedMinutesPerWeek: number | null;
}

/** What is known of those who are not eligible as the question stands. */
export interface Refused {
  /** Those of them who would be, if this were asked instead. */
  readonly openedBy: (question: Question) => readonly Opened[];
  /** Spoken by any of them. */
  readonly languages: ReadonlySet<string>;
}

/** A week's shared time below this holds no session worth booking, so nobody is advised to go lower. */
const LEAST_OVERLAP = 15;

/**
 * Of every kind of change the smallest that makes somebody eligible, with how many, by judging everybody again.
 * What asks least of the mentee stands first.
 */
export function listOpeningChanges(question: Question, refused: Refused): OpeningChange[] {
  const smallest = (steps: readonly Change[]) => findSmallest(question, refused, steps);
  return [
    ...smallest(overlapSteps(question, refused)),
    ...smallest(question.mentee.acceptsSelfAssessed ? [] : [{ code: "ACCEPT_SELF_ASSESSED" }]),
    ...targetSteps(question).flatMap(smallest),
    ...smallest(levelGapSteps(question)),
    ...levelSteps(question).flatMap(smallest),
    ...mostOpening(languageSteps(question, refused).flatMap(smallest)),
    ...smallest(thresholdSteps(question, refused)),
  ];
}

/** The first of the steps, which go from small to large, that opens anybody. */
function findSmallest(question: Question, { openedBy }: Refused, steps: readonly Change[]): OpeningChange[] {
  for (const change of steps) {
    const opens = openedBy(applyChange(question, change)).length;
    if (opens > 0) return [{ change, opens }];
  }
  return [];
}

/** The most minutes that anybody has of those whom nothing else stands against: every higher minimum opens none. */
function overlapSteps(question: Question, { openedBy }: Refused): Change[] {
  const anyHours = openedBy(applyChange(question, { code: "LOWER_OVERLAP", minutesPerWeek: 0 }));
  const most = anyHours.reduce((minutes, one) => Math.max(minutes, one.sharedMinutesPerWeek ?? 0), 0);
  const minutesPerWeek = Math.floor(most);
  return minutesPerWeek < LEAST_OVERLAP ? [] : [{ code: "LOWER_OVERLAP", minutesPerWeek }];
}

/** The best score of those whom nothing else stands against: every higher threshold opens none. */
function thresholdSteps(question: Question, { openedBy }: Refused): Change[] {
  if (question.policy.threshold === 0) return [];
  const anyScore = openedBy(applyChange(question, { code: "LOWER_THRESHOLD", threshold: 0 }));
  if (anyScore.length === 0) return [];
  const threshold = anyScore.reduce((best, { score }) => Math.max(best, score), 0);
  return [{ code: "LOWER_THRESHOLD", threshold }];
}

function targetSteps({ policy, mentee }: Question): Change[][] {
  // A target weighs only in the score, so without a threshold it keeps nobody out.
  if (policy.threshold === 0) return [];
  const wanted = mentee.goals.filter((goal) => goal.kind !== "level");
  return [...Map.groupBy(wanted, ({ skillId }) => skillId)].map(([skillId, goals]) => {
    const highest = Math.max(...goals.map(({ to }) => to));
    const current = Math.max(...goals.map(({ from }) => from ?? 0));
    const below = PROFICIENCIES.filter((to) => to < highest && to > current).toReversed();
    return below.map((to): Change => ({ code: "LOWER_TARGET", skillId, to }));
  });
}

function levelGapSteps({ policy, mentee }: Question): Change[] {
  if (!mentee.goals.some(({ kind }) => kind === "level")) return [];
  const fewer = Array.from({ length: policy.minimumLevelGap - 1 }, (_, index) => index + 1).toReversed();
  return fewer.map((grades) => ({ code: "LOWER_LEVEL_GAP", grades }));
}

function levelSteps({ mentee }: Question): Change[][] {
  return mentee.goals.flatMap((goal): Change[][] =>
    goal.kind === "level" && goal.gaps.length > 0
      ? [[{ code: "SKILLS_INSTEAD_OF_LEVEL", levelId: goal.levelId }]]
      : [],
  );
}

function languageSteps({ policy, mentee }: Question, { languages }: Refused): Change[][] {
  // Where none is needed, a language weighs only in the score.
  if (!policy.needsSharedLanguage) return [];
  const others = [...languages].filter((language) => !mentee.languages.includes(language)).toSorted();
  return others.map((language) => [{ code: "SPEAK_LANGUAGE", language }]);
}

function mostOpening(changes: readonly OpeningChange[]): OpeningChange[] {
  return changes.toSorted((one, other) => other.opens - one.opens).slice(0, 1);
}
