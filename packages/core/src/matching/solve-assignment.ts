import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { AssignmentGraph, PairIndex } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";
import { runAuction } from "./auction.ts";
import type { GraphProblem, GraphRefusal } from "./check-graph.ts";
import { checkGraph, checkPairRules, findEdge, pairKey } from "./check-graph.ts";
import type { Market } from "./market.ts";
import { openMarket } from "./market.ts";
import { countMatchable } from "./maximum-matching.ts";
import { repair } from "./repair.ts";
import { worthOfScore } from "./worth.ts";

/** The most points; first the most people and then points; first the most people, then the best for the worst off. */
export type Objective = "totalScore" | "matchedFirst" | "maxMin";

export interface SolveOptions {
  readonly objective?: Objective;
  /** 0..1: how much more the first points of a pair count than its last. */
  readonly fairness?: number;
  /** Pairs with a lower score are not made. */
  readonly minScore?: number;
  readonly locked?: readonly PairIndex[];
  readonly blocked?: readonly PairIndex[];
  /** `mentorPrice` of an earlier assignment: the nearer it is, the less is left to do. */
  readonly warmStart?: Float64Array;
  /** Decides between plans of the same total. */
  readonly seed?: number;
}

export interface Certificate {
  /** The total equals the bound that the duals prove, so no other plan has more. */
  readonly optimal: boolean;
  /** What it is the optimum of: the pairs of the graph, or all pairs there are. */
  readonly scope: "candidates" | "allPairs";
  readonly dualValue: number;
  /** Added to each pair's worth so that a match counts before points; 0 for `totalScore`. */
  readonly bonus: number;
  /** No pair scores less; what `maxMin` raised as far as it goes. */
  readonly leastScore: number;
}

export interface Assignment {
  /** The mentor of each mentee, -1 for nobody. */
  readonly mentorOf: Int32Array;
  /** u: what each mentee gains over going without. Below 0 only where a lock costs more than it gives. */
  readonly menteeSurplus: Float64Array;
  /** v: what one more seat of each mentor would add. */
  readonly mentorPrice: Float64Array;
  readonly matched: number;
  /** The sum of the pairs' scores, before fairness and bonus. */
  readonly totalScore: number;
  readonly certificate: Certificate;
}

/**
 * Everybody at once, with capacities: an assignment of the most worth there is, proven by its duals (spec/matching.md
 * section 2). Scores are parts per million. Runs in about the time of one sort of the edges; the same input gives
 * the same bytes. Refuses with the first thing wrong in the graph or the options.
 */
export function solveAssignment(
  graph: AssignmentGraph,
  options: SolveOptions = {},
): Result<Assignment, GraphRefusal, GraphProblem> {
  const settings = { ...defaultOptions, ...options };
  const checked = checkAll(graph, settings);
  if (!checked.ok) return checked;
  return succeed(solve(graph, { ...settings, most: mostScore(graph) }));
}

type Chosen = Required<Omit<SolveOptions, "warmStart">> & Pick<SolveOptions, "warmStart">;
/** With the largest score of the graph, by which fairness bends the others. */
type Settings = Chosen & { readonly most: number };

const defaultOptions = {
  objective: "totalScore",
  fairness: 0,
  minScore: 0,
  locked: [],
  blocked: [],
  seed: 0,
} as const satisfies SolveOptions;

function checkAll(graph: AssignmentGraph, settings: Chosen) {
  const checked = checkGraph(graph);
  if (!checked.ok) return checked;
  const { fairness, minScore, warmStart } = settings;
  const areWhole = [
    fairness >= 0 && fairness <= 1,
    Number.isFinite(minScore),
    Number.isInteger(settings.seed),
  ];
  if (areWhole.includes(false)) return refuse("OPTION_INVALID" as const);
  if (warmStart !== undefined && !arePrices(warmStart, graph.mentors))
    return refuse("OPTION_INVALID" as const);
  return checkPairRules(graph, settings);
}

function arePrices(prices: Float64Array, mentors: number): boolean {
  return prices.length === mentors && prices.every((price) => Number.isSafeInteger(price) && price >= 0);
}

function solve(graph: AssignmentGraph, settings: Settings): Assignment {
  if (settings.objective === "maxMin") return solveForWorstOff(graph, settings);
  const market = openMarket(graph, rulesOf(graph, settings));
  if (settings.warmStart) market.price.set(settings.warmStart);
  else runAuction(market, settings.seed);
  // Prices of an earlier plan that counts people first have the bonus in them already.
  if (settings.warmStart && settings.objective === "matchedFirst")
    market.bonus = decisiveBonus(settings, market);
  repair(market);
  if (settings.objective === "matchedFirst" && countMatched(market) < mostPossible(market)) {
    market.bonus = decisiveBonus(settings, market);
    repair(market);
  }
  return toAssignment(graph, settings, market);
}

/** Sums of worths stay exact below it. */
const MOST_SUM = 2 ** 52;

/**
 * A bonus on every pair that outweighs all points of all pairs together: then no plan has more people, and of those
 * with as many none has more worth. Where so large a number would not be exact any more (above some 60,000 people) the
 * largest that is has to do.
 */
function decisiveBonus({ most }: Settings, market: Market): number {
  const pairs = Math.max(1, mostPossible(market));
  return Math.min(pairs * most + 1, Math.floor(MOST_SUM / (2 * Math.max(1, market.mentees))) - most);
}

function mostPossible({ mentees, capacity }: Market): number {
  return Math.min(
    mentees,
    capacity.reduce((sum, seats) => sum + seats, 0),
  );
}

/** The highest least score at which as many can be matched, found by halving; then `matchedFirst` above it. */
function solveForWorstOff(graph: AssignmentGraph, settings: Settings): Assignment {
  const raw = openMarket(graph, rulesOf(graph, { ...settings, fairness: 0 }));
  const possible = countMatchable(raw);
  const scores = [...new Set(graph.score)]
    .filter((score) => score >= settings.minScore)
    .sort((a, b) => a - b);
  let low = 0;
  let high = scores.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (countMatchable(raw, scores[middle] ?? 0) === possible) low = middle;
    else high = middle - 1;
  }
  const minScore = Math.max(settings.minScore, scores[low] ?? 0);
  return solve(graph, { ...settings, objective: "matchedFirst", minScore });
}

function rulesOf(graph: AssignmentGraph, { fairness, minScore, locked, blocked, most }: Settings) {
  const out = new Set(locked.map(({ mentee }) => mentee));
  const blocks = new Set(blocked.map((pair) => pairKey(graph, pair)));
  const capacity = graph.capacity.slice();
  for (const { mentor } of locked) capacity[mentor] = (capacity[mentor] ?? 0) - 1;
  return {
    worthOf: (score: number) => (score < minScore ? -1 : worthOfScore(score, most, fairness)),
    isOut: (mentee: number) => out.has(mentee),
    isBlocked:
      blocks.size === 0
        ? null
        : (mentee: number, mentor: number) => blocks.has(pairKey(graph, { mentee, mentor })),
    capacity,
  };
}

function mostScore({ score }: AssignmentGraph): number {
  let most = 0;
  for (let edge = 0; edge < score.length; edge += 1) most = Math.max(most, score[edge] ?? 0);
  return most;
}

function countMatched({ mentorOf }: Market): number {
  return mentorOf.reduce((count, mentor) => (mentor === NOBODY ? count : count + 1), 0);
}

function toAssignment(graph: AssignmentGraph, settings: Settings, market: Market): Assignment {
  const { mentorOf, surplus, price, bonus } = market;
  const { worthOf } = rulesOf(graph, { ...settings, minScore: 0 });
  let dualValue = 0;
  for (const value of surplus) dualValue += value;
  for (let mentor = 0; mentor < graph.mentors; mentor += 1) {
    dualValue += (price[mentor] ?? 0) * (market.capacity[mentor] ?? 0);
  }
  for (const pair of settings.locked) {
    const worth = worthOf(graph.score[findEdge(graph, pair)] ?? 0) + bonus;
    mentorOf[pair.mentee] = pair.mentor;
    surplus[pair.mentee] = worth - (price[pair.mentor] ?? 0);
    dualValue += worth;
  }
  const sums = sumPairs(graph, mentorOf, worthOf);
  return {
    mentorOf,
    menteeSurplus: surplus,
    mentorPrice: price,
    matched: sums.matched,
    totalScore: sums.score,
    certificate: {
      optimal: sums.worth + bonus * sums.matched === dualValue,
      scope: "candidates",
      dualValue,
      bonus,
      leastScore: settings.minScore,
    },
  };
}

function sumPairs(graph: AssignmentGraph, mentorOf: Int32Array, worthOf: (score: number) => number) {
  const sums = { matched: 0, score: 0, worth: 0 };
  for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
    const mentor = mentorOf[mentee] ?? NOBODY;
    if (mentor === NOBODY) continue;
    const score = graph.score[findEdge(graph, { mentee, mentor })] ?? 0;
    sums.matched += 1;
    sums.score += score;
    sums.worth += worthOf(score);
  }
  return sums;
}
