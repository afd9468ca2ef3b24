import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import {
  arrangeChoicesInput,
  askNextInput,
  joinLineInput,
  openLineInput,
  waitChoiceInput,
} from "@belay/core/mentorships/choice-inputs.ts";
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
import { findClocksWith } from "../programmes/queries.ts";
import { ownProgrammesScope } from "../programmes/scope.ts";
import { answerCover } from "./answer-cover.ts";
import { leaveLine, takePlace } from "./answer-offer.ts";
import { acceptRequest, declineRequest, withdrawRequest } from "./answer-request.ts";
import { arrangeLaterChoices, askNext } from "./arrange-choices.ts";
import { askMentor } from "./ask-mentor.ts";
import { beginLeave } from "./begin-leave.ts";
import { endLeave } from "./end-leave.ts";
import { endMentorship } from "./end-mentorship.ts";
import { joinLine } from "./join-line.ts";
import { openLine } from "./open-line.ts";
import { resumeMentoring } from "./pause-mentor.ts";
import {
  findLineOf,
  listChoicesOfMine,
  listMentorships,
  listRequests,
  listTiesWith,
  listWaitsOfMine,
} from "./queries.ts";
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
  clocksWith: member
    .input(colleagueChoice)
    .query(({ ctx, input }) =>
      findClocksWith(ctx.db, ownProgrammesScope(ctx.actor), { mentorId: input.id, now: ctx.now }),
    ),
  ask: member.input(askMentorInput).mutation(({ ctx, input }) => askMentor(ctx, input)),
  accept: member.input(acceptRequestInput).mutation(({ ctx, input }) => acceptRequest(ctx, input)),
  decline: member.input(declineRequestInput).mutation(({ ctx, input }) => declineRequest(ctx, input)),
  withdraw: member.input(withdrawRequestInput).mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
  resume: member.mutation(({ ctx }) => resumeMentoring(ctx)),
  leave: member.query(({ ctx }) => readLeave(ctx)),
  beginLeave: member.input(beginLeaveInput).mutation(({ ctx, input }) => beginLeave(ctx, input)),
  endLeave: member.input(endLeaveInput).mutation(({ ctx, input }) => endLeave(ctx, input)),
  answerCover: member.input(answerCoverInput).mutation(({ ctx, input }) => answerCover(ctx, input)),
  choices: member.query(({ ctx }) => listChoicesOfMine(ctx.db, ownMentorshipsScope(ctx.actor))),
  arrangeChoices: member
    .input(arrangeChoicesInput)
    .mutation(({ ctx, input }) => arrangeLaterChoices(ctx, input)),
  askNext: member.input(askNextInput).mutation(({ ctx, input }) => askNext(ctx, input)),
  line: member.query(({ ctx }) => findLineOf(ctx.db, ownMentorshipsScope(ctx.actor))),
  openLine: member.input(openLineInput).mutation(({ ctx, input }) => openLine(ctx, input)),
  waits: member.query(({ ctx }) => listWaitsOfMine(ctx.db, ownMentorshipsScope(ctx.actor), ctx.now)),
  joinLine: member.input(joinLineInput).mutation(({ ctx, input }) => joinLine(ctx, input)),
  leaveLine: member.input(waitChoiceInput).mutation(({ ctx, input }) => leaveLine(ctx, input)),
  takePlace: member.input(waitChoiceInput).mutation(({ ctx, input }) => takePlace(ctx, input)),
  end: member.input(endMentorshipInput).mutation(({ ctx, input }) => endMentorship(ctx, input)),
});
