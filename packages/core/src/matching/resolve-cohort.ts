import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Result } from "../result.ts";
import { succeed } from "../result.ts";
import type { Cohort, CohortOptions, CohortPlan, CohortProblem, CohortRefusal, PairOfIds } from "./cohort.ts";
import { matchCohort } from "./match-cohort.ts";

/** One thing that is different from the plan as it stands. */
export type CohortChange =
  | { readonly kind: "lock"; readonly menteeId: string; readonly mentorId: string }
  | { readonly kind: "unlock"; readonly menteeId: string }
  | { readonly kind: "block"; readonly menteeId: string; readonly mentorId: string }
  | { readonly kind: "leave"; readonly personId: string }
  | { readonly kind: "capacity"; readonly mentorId: string; readonly seats: number };

export interface MovedMentee {
  readonly menteeId: string;
  /** null for nobody. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ResolvedCohort {
  readonly plan: CohortPlan;
  /** What was asked for, with the changes in it: what the next change begins with. */
  readonly options: CohortOptions;
  readonly cohort: Cohort;
  /** In points; below 0 where the change costs something. */
  readonly totalDelta: number;
  readonly moved: readonly MovedMentee[];
}

export interface StandingPlan {
  readonly policy: MatchPolicy;
  readonly cohort: Cohort;
  readonly options: CohortOptions;
  readonly plan: CohortPlan;
}

/**
 * The optimum after a change, from where the last one stood: its prices are nearly right, so little is left to repair.
 * The plan is the same as one made anew (another of the same total where several are best).
 */
export function resolveCohort(
  { policy, cohort, options, plan }: StandingPlan,
  changes: readonly CohortChange[],
): Result<ResolvedCohort, CohortRefusal, CohortProblem> {
  const changed = changes.reduce(applyCohortChange, { cohort, options });
  const solved = matchCohort(policy, changed.cohort, { ...changed.options, warmStart: plan });
  if (!solved.ok) return solved;
  return succeed({
    ...changed,
    plan: solved.value,
    totalDelta: solved.value.totalScore - plan.totalScore,
    moved: listMoved(plan, solved.value),
  });
}

type Asked = Pick<StandingPlan, "cohort" | "options">;

/** A cohort and what was asked of it, with one change. A change of somebody who is not there leaves all as it is. */
export function applyCohortChange({ cohort, options }: Asked, change: CohortChange): Asked {
  const { locked = [], blocked = [] } = options;
  switch (change.kind) {
    case "lock":
      return {
        cohort,
        options: { ...options, locked: [...without(locked, change.menteeId), toPair(change)] },
      };
    case "unlock":
      return { cohort, options: { ...options, locked: without(locked, change.menteeId) } };
    case "block": {
      const kept = locked.filter((pair) => !isSame(pair, change));
      return { cohort, options: { ...options, locked: kept, blocked: [...blocked, toPair(change)] } };
    }
    case "leave":
      return leave({ cohort, options }, change.personId);
    case "capacity": {
      const { mentorId, seats } = change;
      const mentors = cohort.mentors.map((mentor) =>
        mentor.id === mentorId ? { ...mentor, capacity: mentor.seatsTaken + seats } : mentor,
      );
      return { cohort: { ...cohort, mentors }, options };
    }
  }
}

function leave({ cohort, options }: Asked, personId: string): Asked {
  const stays = ({ menteeId, mentorId }: PairOfIds) => menteeId !== personId && mentorId !== personId;
  return {
    cohort: {
      ...cohort,
      mentees: cohort.mentees.filter(({ id }) => id !== personId),
      mentors: cohort.mentors.filter(({ id }) => id !== personId),
    },
    options: {
      ...options,
      locked: (options.locked ?? []).filter(stays),
      blocked: (options.blocked ?? []).filter(stays),
    },
  };
}

const toPair = ({ menteeId, mentorId }: PairOfIds): PairOfIds => ({ menteeId, mentorId });
const isSame = (one: PairOfIds, other: PairOfIds) =>
  one.menteeId === other.menteeId && one.mentorId === other.mentorId;
const without = (pairs: readonly PairOfIds[], menteeId: string) =>
  pairs.filter((pair) => pair.menteeId !== menteeId);

/** Everybody whose mentor differs, those included who came or left, by id. */
export function listMoved(one: Pick<CohortPlan, "pairs">, other: Pick<CohortPlan, "pairs">): MovedMentee[] {
  const before = new Map(one.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const after = new Map(other.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((menteeId) => ({ menteeId, from: before.get(menteeId) ?? null, to: after.get(menteeId) ?? null }))
    .filter(({ from, to }) => from !== to);
}
