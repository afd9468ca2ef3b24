import type { Factor, Weights } from "../programmes/factor.ts";
import { FACTORS } from "../programmes/factor.ts";
import type { Contribution } from "./contributions.ts";
import { sumPoints } from "./contributions.ts";

/** How a pair does in each factor, 0 to 1, whatever the factors weigh. */
export type FactorValues = Readonly<Record<Factor, number>>;

/** What a pair's contributions say of each factor; a factor of several parts counts by their weights. */
export function factorValues(contributions: readonly Contribution[]): FactorValues {
  const valueIn = (factor: Factor) => {
    const parts = contributions.filter((part) => part.factor === factor);
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    if (weight === 0) return 0;
    return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
  };
  return toRecord(valueIn);
}

/** The same pair under other weights: what the score would be made of. */
export function contributionsUnder(weights: Weights, values: FactorValues): Contribution[] {
  return FACTORS.map((factor) => ({
    ...{ factor, goal: null, weight: weights[factor], value: values[factor] },
    points: Math.round(weights[factor] * values[factor]),
  }));
}

export interface Candidate {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly values: FactorValues;
}

const SHOWN_BY: readonly Factor[] = ["skills", "level", "overlap", "track", "crossTeam"];

/**
 * Pairs that differ in what they are good at, nobody twice: for each of the weightier factors the one who does best in
 * it while doing worst in the others, so that moving a weight moves their order.
 */
export function pickExamplePairs<Pair extends Candidate>(candidates: readonly Pair[]): Pair[] {
  const chosen: Pair[] = [];
  for (const factor of SHOWN_BY) {
    const free = candidates.filter(
      (one) =>
        !chosen.some(({ menteeId, mentorId }) => menteeId === one.menteeId || mentorId === one.mentorId),
    );
    const [best] = free.toSorted(
      (one, other) => standsOut(other, factor) - standsOut(one, factor) || (idOf(one) < idOf(other) ? -1 : 1),
    );
    if (best) chosen.push(best);
  }
  return chosen;
}

function standsOut({ values }: Candidate, factor: Factor): number {
  const others = SHOWN_BY.filter((one) => one !== factor);
  return values[factor] - others.reduce((sum, one) => sum + values[one], 0) / (2 * others.length);
}

const idOf = ({ menteeId, mentorId }: Candidate) => `${menteeId} ${mentorId}`;

/** Best first; of equal ones in the order of their ids, so that nothing jumps that did not change. */
export function rankExamples<Pair extends Candidate>(weights: Weights, pairs: readonly Pair[]) {
  return pairs
    .map((pair) => {
      const contributions = contributionsUnder(weights, pair.values);
      return { pair, contributions, score: sumPoints(contributions) };
    })
    .toSorted((one, other) => other.score - one.score || (idOf(one.pair) < idOf(other.pair) ? -1 : 1));
}

function toRecord(valueIn: (factor: Factor) => number): FactorValues {
  return {
    skills: valueIn("skills"),
    level: valueIn("level"),
    overlap: valueIn("overlap"),
    track: valueIn("track"),
    crossTeam: valueIn("crossTeam"),
    capacity: valueIn("capacity"),
    preference: valueIn("preference"),
    language: valueIn("language"),
    history: valueIn("history"),
  };
}
