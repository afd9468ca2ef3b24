import * as z from "zod/mini";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import { WHOLE } from "./factor.ts";

/** What two people share a week who are always open. */
export const WEEK_MINUTES = 7 * 24 * 60;

const weight = z
  .int("A weight is a whole number.")
  .check(z.gte(0, "A weight is never below 0."), z.lte(WHOLE, "A weight is 1,000,000 at most."));

const minutesPerWeek = (least: number) =>
  z
    .int("Minutes are a whole number.")
    .check(
      z.gte(least, `At least ${least} minutes a week.`),
      z.lte(WEEK_MINUTES, "A week has 10,080 minutes."),
    );

/** From here on a greater gap makes no difference to a score. */
export const MOST_LEVEL_GAP = 7;

const people = z
  .int("People are counted in whole numbers.")
  .check(z.gte(1, "At least one person."), z.lte(5000, "At most 5,000 people."));

/** How a programme matches: what counts how much, and what a pair needs at least. */
export const matchPolicy = z.strictObject({
  /** Parts per million. */
  weights: z
    .strictObject({
      skills: weight,
      level: weight,
      overlap: weight,
      track: weight,
      crossTeam: weight,
      capacity: weight,
      preference: weight,
      language: weight,
      history: weight,
    })
    .check(
      z.refine((weights) => Object.values(weights).reduce((left, right) => left + right, 0) === WHOLE, {
        error: "The weights must add up to 1,000,000.",
      }),
    ),
  /** Open minutes that two people must share a week. */
  minimumOverlapMinutes: minutesPerWeek(0),
  /** Shared minutes a week from which the overlap counts in full. */
  fullOverlapMinutes: minutesPerWeek(1),
  /** A pair with a lower score is not proposed. */
  threshold: z
    .int("The threshold is a whole number.")
    .check(z.gte(0, "The threshold is never below 0."), z.lte(WHOLE, "The threshold is 1,000,000 at most.")),
  /** Mentees that a mentor takes who said nothing about it. */
  mentorCapacity: people,
  /** Free seats from which the capacity counts in full. */
  fullSeats: people,
  /** Whoever shares no language is kept apart. */
  needsSharedLanguage: z.boolean("Say yes or no."),
  /** Grades that a mentor stands above a mentee who wants to reach a level. */
  minimumLevelGap: z
    .int("Grades are counted in whole numbers.")
    .check(
      z.gte(1, "At least one grade above."),
      z.lte(MOST_LEVEL_GAP, `At most ${MOST_LEVEL_GAP} grades above.`),
    ),
  /** An admin lets people be mentored by their own reporting line. */
  allowsReportingLine: z.boolean("Say yes or no."),
});

export type MatchPolicy = z.infer<typeof matchPolicy>;

/** What a programme starts with (spec/matching.md section 1). */
export const defaultPolicy: MatchPolicy = {
  weights: {
    skills: 400_000,
    level: 150_000,
    overlap: 120_000,
    track: 80_000,
    crossTeam: 80_000,
    capacity: 50_000,
    preference: 50_000,
    language: 40_000,
    history: 30_000,
  },
  minimumOverlapMinutes: 60,
  fullOverlapMinutes: 300,
  threshold: 0,
  mentorCapacity: 2,
  fullSeats: 4,
  needsSharedLanguage: true,
  minimumLevelGap: 1,
  allowsReportingLine: false,
};

/** Of a policy what keeps two people apart, whatever they score. */
export const PAIR_RULES = {
  minimumOverlapMinutes: true,
  needsSharedLanguage: true,
  minimumLevelGap: true,
  allowsReportingLine: true,
} as const;

export type PairRules = Pick<MatchPolicy, keyof typeof PAIR_RULES>;

export function pairRulesOf(policy: MatchPolicy): PairRules {
  const { minimumOverlapMinutes, needsSharedLanguage, minimumLevelGap, allowsReportingLine } = policy;
  return { minimumOverlapMinutes, needsSharedLanguage, minimumLevelGap, allowsReportingLine };
}

export interface PolicyProblem {
  /** Where in the policy, with dots: `weights.skills`. Empty for the policy as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A policy from outside, or every problem in it with its place and a sentence. */
export function validatePolicy(input: unknown): Result<MatchPolicy, "POLICY_INVALID", PolicyProblem[]> {
  const read = matchPolicy.safeParse(input);
  if (read.success) return succeed(read.data);
  const details = read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return refuse("POLICY_INVALID", { details });
}
