import { findMentorsInput, judgeMentorInput } from "@belay/core/matching/find-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { findMentors, judgeMentor } from "./find-mentors.ts";

export const matchingRouter = router({
  find: member.input(findMentorsInput).query(({ ctx, input }) => findMentors(ctx, input)),
  judge: member.input(judgeMentorInput).query(({ ctx, input }) => judgeMentor(ctx, input)),
});
