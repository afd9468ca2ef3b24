import { PROFICIENCIES } from "../ladder/proficiency.ts";
import type { Change, Question } from "./change.ts";
import { applyChange } from "./change.ts";
import { earlyRefusals, judgePair, judgeUntilRefused } from "./judge-pair.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import type { Search } from "./search.ts";
import { prepareSearch } from "./search.ts";

export interface OpeningChange {
  readonly change: Change;
  /** How many mentors it makes eligible who are not. */
  readonly opens: number;
}

export interface Candidate {
  readonly mentor: MentorProfile;
  readonly facts: PairFacts;
}

/** A week's shared time below this holds no session worth booking, so nobody is advised to go lower. */
const LEAST_OVERLAP = 15;

/** What no change of a question lifts. */
const OUT_OF_REACH: readonly MatchRefusal[] = [
  "SELF",
  "ALREADY_PAIRED",
  "OWN_MANAGER",
  "NO_CAPACITY",
  "INACTIVE",
  "BLOCKED_PAIR",
];

/**
 * Of every kind of change the smallest that makes somebody eligible, with how many, by judging each mentor
 * again. What asks least of the mentee stands first. `refused` are the mentors who are not eligible now.
 */
export function listOpeningChanges(question: Question, refused: readonly Candidate[]): OpeningChange[] {
  const search = prepareSearch(question.policy, question.mentee);
  const within = refused.filter(({ mentor, facts }) => {
    return !earlyRefusals(search, mentor, facts).some((refusal) => OUT_OF_REACH.includes(refusal));
  });
  const smallest = (steps: readonly Change[]) => findSmallest(question, within, steps);
  return [
    ...smallest(overlapSteps(search, within)),
    ...smallest(question.mentee.acceptsSelfAssessed ? [] : [{ code: "ACCEPT_SELF_ASSESSED" }]),
    ...targetSteps(question).flatMap(smallest),
    ...levelSteps(question).flatMap(smallest),
    ...mostOpening(languageSteps(question, within).flatMap(smallest)),
    ...smallest(thresholdSteps(search, within)),
  ];
}

/** The first of the steps, which go from small to large, that opens anybody. */
function findSmallest(
  question: Question,
  candidates: readonly Candidate[],
  steps: readonly Change[],
): OpeningChange[] {
  for (const change of steps) {
    const changed = applyChange(question, change);
    const search = prepareSearch(changed.policy, changed.mentee);
    const opens = candidates.filter(
      ({ mentor, facts }) => typeof judgeUntilRefused(search, mentor, facts) !== "string",
    ).length;
    if (opens > 0) return [{ change, opens }];
  }
  return [];
}

/** The most minutes that anybody has of those whom nothing else stands against: every higher minimum opens none. */
function overlapSteps(search: Search, candidates: readonly Candidate[]): Change[] {
  const minutes = onlyRefusedFor("OVERLAP_TOO_SMALL", search, candidates).map(
    ({ facts }) => facts.sharedMinutesPerWeek ?? 0,
  );
  const minutesPerWeek = Math.floor(Math.max(0, ...minutes));
  return minutesPerWeek < LEAST_OVERLAP ? [] : [{ code: "LOWER_OVERLAP", minutesPerWeek }];
}

function thresholdSteps(search: Search, candidates: readonly Candidate[]): Change[] {
  const scores = onlyRefusedFor("BELOW_THRESHOLD", search, candidates).map(
    ({ mentor, facts }) => judgePair(search, mentor, facts).score,
  );
  return scores.length === 0 ? [] : [{ code: "LOWER_THRESHOLD", threshold: Math.max(...scores) }];
}

/** Per skill, one level down at a time from the highest that is wanted, never to what the mentee can already. */
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

function levelSteps({ mentee }: Question): Change[][] {
  return mentee.goals.flatMap((goal): Change[][] =>
    goal.kind === "level" && goal.gaps.length > 0
      ? [[{ code: "SKILLS_INSTEAD_OF_LEVEL", levelId: goal.levelId }]]
      : [],
  );
}

function languageSteps({ mentee }: Question, candidates: readonly Candidate[]): Change[][] {
  const spoken = new Set(candidates.flatMap(({ mentor }) => mentor.languages));
  const others = [...spoken].filter((language) => !mentee.languages.includes(language)).toSorted();
  return others.map((language) => [{ code: "SPEAK_LANGUAGE", language }]);
}

function mostOpening(changes: readonly OpeningChange[]): OpeningChange[] {
  return changes.toSorted((one, other) => other.opens - one.opens).slice(0, 1);
}

function onlyRefusedFor(reason: MatchRefusal, search: Search, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ mentor, facts }) => {
    if (judgeUntilRefused(search, mentor, facts) !== reason) return false;
    return judgePair(search, mentor, facts).refusals.length === 1;
  });
}
