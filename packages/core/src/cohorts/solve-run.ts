import type {
  Cohort,
  CohortOptions,
  CohortPlan,
  CohortProblem,
  CohortRefusal,
  PlannedPair,
  UnmatchedMentee,
} from "../matching/cohort.ts";
import { explainPair } from "../matching/explain-pair.ts";
import type { Explanation } from "../matching/explanation.ts";
import { sharedLanguages } from "../matching/factor-values.ts";
import { goalsToAskFor } from "../matching/goals-to-ask-for.ts";
import { matchCohort } from "../matching/match-cohort.ts";
import type { MatchRefusal } from "../matching/match-refusal.ts";
import type { MovedMentee } from "../matching/resolve-cohort.ts";
import { scoreBar } from "../matching/score-bar.ts";
import { scorePair } from "../matching/score-pair.ts";
import type { RequestGoal } from "../mentorships/mentorship-inputs.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import { shapeOf } from "./cohort-shape.ts";
import type { DraftRules } from "./edit-rules.ts";
import { pairFactsOf } from "./pair-facts-of.ts";
import type { CohortSnapshot, PairOfIds } from "./snapshot.ts";
import { canonicalText } from "./snapshot.ts";

/** Why two people fit, and what their mentorship is for: the goal with which this mentor helps most. */
export interface PairExplanation extends Explanation {
  readonly goal: RequestGoal | null;
}

/** What a run says of one mentee, ready to be kept. */
export interface RunRow {
  readonly menteeId: string;
  readonly mentorId: string | null;
  /** In ppm; null without a mentor. */
  readonly score: number | null;
  readonly choice: number | null;
  readonly worthMore: number | null;
  /** The pieces of the bar, in their order; they add up to the score in hundredths. */
  readonly bar: readonly number[] | null;
  readonly explanation: PairExplanation | null;
  readonly cause: UnmatchedMentee["cause"] | null;
  readonly reason: UnmatchedMentee["reason"];
  readonly change: UnmatchedMentee["change"];
  readonly nearest: UnmatchedMentee["nearestMiss"];
  readonly isLocked: boolean;
}

/** A snapshot as the engine takes it. */
export function cohortOf(snapshot: CohortSnapshot): Cohort {
  const { mentees, mentors } = snapshot;
  return { mentees, mentors, factsOf: pairFactsOf(snapshot), shape: shapeOf(snapshot) };
}

export function optionsOf(snapshot: CohortSnapshot): CohortOptions {
  const { settings, locked, blocked } = snapshot;
  const { objective, fairnessPpm, minScore, seed } = settings;
  return { objective, fairness: fairnessPpm / 1_000_000, minScore, seed, locked, blocked };
}

/** The plan of a snapshot: the same snapshot gives the same bytes. */
export function planRun(
  snapshot: CohortSnapshot,
  onProgress?: CohortOptions["onProgress"],
): Result<CohortPlan, CohortRefusal, CohortProblem> {
  const options = optionsOf(snapshot);
  return matchCohort(snapshot.policy, cohortOf(snapshot), onProgress ? { ...options, onProgress } : options);
}

/** What came out as one text, to be hashed and compared: who with whom, at which score, at which prices. */
export function planText({ pairs, unmatched, totalScore, matched, prices, certificate }: CohortPlan): string {
  return canonicalText({ pairs, unmatched, totalScore, matched, prices, certificate });
}

/** Every mentee of a plan, with what their score is made of and why. */
export function describeRun(snapshot: CohortSnapshot, plan: CohortPlan): RunRow[] {
  const describe = describePairs(snapshot);
  return [...plan.pairs.map(describe), ...plan.unmatched.map(describeUnmatched)].sort((one, other) =>
    one.menteeId < other.menteeId ? -1 : 1,
  );
}

/** Pairs of a snapshot with their bar and reasons. */
export function describePairs(snapshot: CohortSnapshot): (pair: PlannedPair) => RunRow {
  const mentees = new Map(snapshot.mentees.map((mentee) => [mentee.id, mentee]));
  const mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const factsOf = pairFactsOf(snapshot);
  return ({ menteeId, mentorId, score, choice, wasWorthMoreToOthers, isLocked }) => {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    if (!mentee || !mentor) throw new Error("A plan names somebody who is not in its snapshot.");
    const pair = { mentee, mentor, facts: factsOf(mentee, mentor) };
    const { contributions } = scorePair(snapshot.policy, pair);
    return {
      ...{ menteeId, mentorId, score, choice, isLocked },
      worthMore: wasWorthMoreToOthers,
      bar: scoreBar(contributions).parts.map(({ points }) => points),
      explanation: {
        ...explainPair(snapshot.policy, pair),
        goal: goalsToAskFor({ policy: snapshot.policy, mentee }, mentor, contributions)[0] ?? null,
      },
      ...{ cause: null, reason: null, change: null, nearest: null },
    };
  };
}

export function describeUnmatched({ menteeId, cause, reason, change, nearestMiss }: UnmatchedMentee): RunRow {
  return {
    ...{ menteeId, mentorId: null, score: null, choice: null, worthMore: null },
    ...{ bar: null, explanation: null },
    ...{ cause, reason, change, nearest: nearestMiss },
    isLocked: false,
  };
}

/** Locks and blocks of a programme may name people who were not in it yet. */
function inSnapshot({ mentees, mentors }: CohortSnapshot): (pair: PairOfIds) => boolean {
  const ids = {
    mentees: new Set(mentees.map(({ id }) => id)),
    mentors: new Set(mentors.map(({ id }) => id)),
  };
  return ({ menteeId, mentorId }) => ids.mentees.has(menteeId) && ids.mentors.has(mentorId);
}

const keyOf = ({ menteeId, mentorId }: PairOfIds) => `${menteeId} ${mentorId}`;

export interface Replanned {
  readonly plan: CohortPlan;
  /** Total of the new plan less that of the old, in ppm. */
  readonly delta: number;
  readonly moved: readonly MovedMentee[];
}

/** What a draft stands at: who is with whom. */
export interface DraftState {
  readonly pairs: readonly { readonly menteeId: string; readonly mentorId: string | null }[];
  readonly totalScore: number;
  /** Of the plan that it came from: where the search begins. */
  readonly prices: CohortPlan["prices"];
}

/**
 * The best plan of the same snapshot under other locks and blocks, held against a draft: exactly what it costs, and
 * whom it moves from whom to whom. `about` is the pair that the change is of.
 */
export function replanRun(
  snapshot: CohortSnapshot,
  draft: DraftState,
  { about, ...rules }: DraftRules & { readonly about: PairOfIds },
): Result<Replanned, CohortRefusal, CohortProblem> {
  // A pair that somebody declined is kept apart whatever an admin changes.
  const locks = new Set(rules.locked.map(keyOf));
  const kept = snapshot.blocked.filter((pair) => !locks.has(keyOf(pair)));
  const blocked = [...new Map([...kept, ...rules.blocked].map((pair) => [keyOf(pair), pair])).values()];
  const isHere = inSnapshot(snapshot);
  if (!isHere(about)) return refuse("PERSON_UNKNOWN", { details: about });
  const changed = { ...snapshot, locked: rules.locked.filter(isHere), blocked: blocked.filter(isHere) };
  const options = { ...optionsOf(changed), warmStart: draft };
  const planned = matchCohort(snapshot.policy, cohortOf(changed), options);
  if (!planned.ok) return planned;
  const to = new Map(planned.value.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const moved = draft.pairs
    .map(({ menteeId, mentorId }) => ({ menteeId, from: mentorId, to: to.get(menteeId) ?? null }))
    .filter((one) => one.from !== one.to);
  return succeed({ plan: planned.value, delta: planned.value.totalScore - draft.totalScore, moved });
}

/** A mentor held against one mentee, whatever else is planned. */
export interface Candidate {
  readonly mentorId: string;
  readonly score: number;
  readonly bar: readonly number[];
  /** What stands against the pair first; null where it may be made. */
  readonly refusal: MatchRefusal | null;
  /** Without one they can still be a pair where the rules ask for none. */
  readonly sharesLanguage: boolean;
}

/** Who could mentor one mentee, the best first; after them who can't, by the same score, with why. */
export function listCandidates(snapshot: CohortSnapshot, menteeId: string): Candidate[] {
  const mentee = snapshot.mentees.find(({ id }) => id === menteeId);
  if (!mentee) return [];
  const factsOf = pairFactsOf(snapshot);
  return (
    snapshot.mentors
      .map((mentor) => ({ mentee, mentor, facts: factsOf(mentee, mentor) }))
      // Whom one of the two keeps apart is nobody's candidate, and no reason is given for it.
      .filter(({ facts }) => facts.blockedBy === null)
      .map((pair): Candidate => {
        const { mentor } = pair;
        const { score, contributions, refusals } = scorePair(snapshot.policy, pair);
        const refusal = refusals.find((one) => one !== "BELOW_THRESHOLD") ?? null;
        const bar = scoreBar(contributions).parts.map(({ points }) => points);
        const sharesLanguage = sharedLanguages(mentee, mentor).length > 0;
        return { mentorId: mentor.id, score, bar, refusal, sharesLanguage };
      })
      .sort(byChance)
  );
}

function byChance(one: Candidate, other: Candidate): number {
  if ((one.refusal === null) !== (other.refusal === null)) return one.refusal === null ? -1 : 1;
  return other.score - one.score || (one.mentorId < other.mentorId ? -1 : 1);
}
