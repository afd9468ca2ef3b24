import { examplePairsInput, findMentorsInput, judgeMentorInput } from "@belay/core/matching/find-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { explainMissingMentors } from "./explain-missing-mentors.ts";
import { findMentors, judgeMentor } from "./find-mentors.ts";
import { listExamplePairs } from "./list-example-pairs.ts";

export const matchingRouter = router({
  find: member.input(findMentorsInput).query(({ ctx, input }) => findMentors(ctx, input)),
  /** For the weights of a programme: a few real pairs, as they do in each part of a score. */
  examplePairs: member.input(examplePairsInput).query(({ ctx, input }) => listExamplePairs(ctx, input)),
  missing: member.input(findMentorsInput).query(({ ctx, input }) => explainMissingMentors(ctx, input)),
  judge: member.input(judgeMentorInput).query(({ ctx, input }) => judgeMentor(ctx, input)),
});
