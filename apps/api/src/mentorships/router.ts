import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { answerCoverInput, beginLeaveInput, endLeaveInput } from "@belay/core/mentorships/leave-inputs.ts";
import {
  acceptRequestInput,
  askMentorInput,
  declineRequestInput,
  endMentorshipInput,
  mentorshipChoice,
  withdrawRequestInput,
} from "@belay/core/mentorships/mentorship-inputs.ts";
import { colleagueChoice } from "@belay/core/people/colleague-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { answerCover } from "./answer-cover.ts";
import { acceptRequest, declineRequest, withdrawRequest } from "./answer-request.ts";
import { askMentor } from "./ask-mentor.ts";
import { beginLeave } from "./begin-leave.ts";
import { endLeave } from "./end-leave.ts";
import { endMentorship } from "./end-mentorship.ts";
import { resumeMentoring } from "./pause-mentor.ts";
import { listMentorships, listRequests, listTiesWith } from "./queries.ts";
import { readLeave } from "./read-leave.ts";
import { readMentorship } from "./read-mentorship.ts";
import { ownMentorshipsScope } from "./scope.ts";

/** Answered requests stay in sight this long. */
const LATELY = 30 * DAY;

export const mentorshipsRouter = router({
  mine: member.query(({ ctx }) => listMentorships(ctx.db, ownMentorshipsScope(ctx.actor))),
  requests: member.query(({ ctx }) =>
    listRequests(ctx.db, ownMentorshipsScope(ctx.actor), addMilliseconds(ctx.now, -LATELY)),
  ),
  between: member
    .input(colleagueChoice)
    .query(({ ctx, input }) =>
      listTiesWith(ctx.db, ownMentorshipsScope(ctx.actor), { colleagueId: input.id, now: ctx.now }),
    ),
  one: member.input(mentorshipChoice).query(({ ctx, input }) => readMentorship(ctx, input)),
  ask: member.input(askMentorInput).mutation(({ ctx, input }) => askMentor(ctx, input)),
  accept: member.input(acceptRequestInput).mutation(({ ctx, input }) => acceptRequest(ctx, input)),
  decline: member.input(declineRequestInput).mutation(({ ctx, input }) => declineRequest(ctx, input)),
  withdraw: member.input(withdrawRequestInput).mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
  resume: member.mutation(({ ctx }) => resumeMentoring(ctx)),
  leave: member.query(({ ctx }) => readLeave(ctx)),
  beginLeave: member.input(beginLeaveInput).mutation(({ ctx, input }) => beginLeave(ctx, input)),
  endLeave: member.input(endLeaveInput).mutation(({ ctx, input }) => endLeave(ctx, input)),
  answerCover: member.input(answerCoverInput).mutation(({ ctx, input }) => answerCover(ctx, input)),
  end: member.input(endMentorshipInput).mutation(({ ctx, input }) => endMentorship(ctx, input)),
});
