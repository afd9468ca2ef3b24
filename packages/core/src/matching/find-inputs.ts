import * as z from "zod/mini";
import { weeklyHours } from "../calendar/hours-input.ts";
import { personId, programmeId } from "../ids.ts";
import { requestGoal } from "../mentorships/mentorship-inputs.ts";
import {
  defaultPolicy,
  matchPolicy,
  PAIR_RULES,
  pairRulesOf,
  WEEK_MINUTES,
} from "../programmes/match-policy.ts";

const minutes = z
  .int("Minutes are a whole number.")
  .check(z.gte(0, "Minutes are never below 0."), z.lte(WEEK_MINUTES, "A week has 10,080 minutes."));

/** What to search by; what is left out is as the profile says. */
const question = {
  /** One goal instead of everything the profile wants. */
  goal: z._default(z.nullable(requestGoal), null),
  /** A level asked for as the skills that are missing for it, from anybody who is ahead in one, whatever their grade. */
  levelAsSkills: z._default(z.boolean("Say yes or no."), false),
  minimumOverlapMinutes: z._default(z.nullable(minutes), null),
  acceptsSelfAssessed: z._default(z.nullable(z.boolean("Say yes or no.")), null),
};

export const findMentorsInput = z.object({
  ...question,
  /** Hours as they would be, while they are being painted; left out: as saved. */
  hours: z.optional(z.nullable(weeklyHours)),
});
export type FindMentorsInput = z.infer<typeof findMentorsInput>;

export const judgeMentorInput = z.object({ ...question, mentorId: personId });
export type JudgeMentorInput = z.infer<typeof judgeMentorInput>;

export const examplePairsInput = z.object({
  /** Of one programme's people; null: of the company's, for a programme that is not there yet. */
  programmeId: z.nullable(programmeId),
  /** As they stand in the form, saved or not; left out: the usual ones. */
  rules: z._default(z.pick(matchPolicy, PAIR_RULES), pairRulesOf(defaultPolicy)),
});
export type ExamplePairsInput = z.infer<typeof examplePairsInput>;
