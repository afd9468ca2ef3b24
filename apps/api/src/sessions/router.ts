import { mentorshipChoice } from "@belay/core/mentorships/mentorship-inputs.ts";
import { closeOutInput } from "@belay/core/sessions/close-out-input.ts";
import { logSessionInput } from "@belay/core/sessions/log-session-input.ts";
import {
  bookSeriesInput,
  changeFollowingInput,
  moveFollowingInput,
  planFollowingInput,
  planSeriesInput,
} from "@belay/core/sessions/series-inputs.ts";
import {
  acceptChangeInput,
  acceptSessionInput,
  bookSessionInput,
  cancelSessionInput,
  completeSessionInput,
  declineChangeInput,
  declineSessionInput,
  markNoShowInput,
  privateNoteInput,
  rescheduleSessionInput,
  undoNoShowInput,
  withdrawChangeInput,
  withdrawSessionInput,
} from "@belay/core/sessions/session-inputs.ts";
import {
  freeTimesInput,
  moveTimesInput,
  sessionChoice,
  sessionRange,
} from "@belay/core/sessions/session-questions.ts";
import { member, router } from "../platform/trpc.ts";
import { acceptChange, declineChange, withdrawChange } from "./answer-change.ts";
import { acceptSession, cancelSession, declineSession, withdrawSession } from "./answer-session.ts";
import { bookSeries } from "./book-series.ts";
import { bookSession } from "./book-session.ts";
import { changeFollowing } from "./change-following.ts";
import { closeOutSession } from "./close-out-session.ts";
import { listFreeTimes } from "./list-free-times.ts";
import { listMoveTimes } from "./list-move-times.ts";
import { listPairSessions } from "./list-pair-sessions.ts";
import { logSession } from "./log-session.ts";
import { moveFollowing } from "./move-following.ts";
import { rescheduleSession } from "./move-session.ts";
import { planFollowing } from "./plan-following.ts";
import { planSeries } from "./plan-series.ts";
import { listSessions } from "./queries.ts";
import { readSession } from "./read-session.ts";
import { savePrivateNote } from "./save-notes.ts";
import { completeSession, markNoShow, undoNoShow } from "./say-outcome.ts";
import { ownSessionsScope } from "./scope.ts";

export const sessionsRouter = router({
  one: member.input(sessionChoice).query(({ ctx, input }) => readSession(ctx, input)),
  inRange: member
    .input(sessionRange)
    .query(({ ctx, input }) => listSessions(ctx.db, ownSessionsScope(ctx.actor), input)),
  ofPair: member.input(mentorshipChoice).query(({ ctx, input }) => listPairSessions(ctx, input)),
  freeTimes: member.input(freeTimesInput).query(({ ctx, input }) => listFreeTimes(ctx, input)),
  book: member.input(bookSessionInput).mutation(({ ctx, input }) => bookSession(ctx, input)),
  planSeries: member.input(planSeriesInput).query(({ ctx, input }) => planSeries(ctx, input)),
  bookSeries: member.input(bookSeriesInput).mutation(({ ctx, input }) => bookSeries(ctx, input)),
  changeFollowing: member
    .input(changeFollowingInput)
    .mutation(({ ctx, input }) => changeFollowing(ctx, input)),
  planFollowing: member.input(planFollowingInput).query(({ ctx, input }) => planFollowing(ctx, input)),
  moveFollowing: member.input(moveFollowingInput).mutation(({ ctx, input }) => moveFollowing(ctx, input)),
  accept: member.input(acceptSessionInput).mutation(({ ctx, input }) => acceptSession(ctx, input)),
  decline: member.input(declineSessionInput).mutation(({ ctx, input }) => declineSession(ctx, input)),
  withdraw: member.input(withdrawSessionInput).mutation(({ ctx, input }) => withdrawSession(ctx, input)),
  cancel: member.input(cancelSessionInput).mutation(({ ctx, input }) => cancelSession(ctx, input)),
  log: member.input(logSessionInput).mutation(({ ctx, input }) => logSession(ctx, input)),
  moveTimes: member.input(moveTimesInput).query(({ ctx, input }) => listMoveTimes(ctx, input)),
  reschedule: member
    .input(rescheduleSessionInput)
    .mutation(({ ctx, input }) => rescheduleSession(ctx, input)),
  acceptChange: member.input(acceptChangeInput).mutation(({ ctx, input }) => acceptChange(ctx, input)),
  declineChange: member.input(declineChangeInput).mutation(({ ctx, input }) => declineChange(ctx, input)),
  withdrawChange: member.input(withdrawChangeInput).mutation(({ ctx, input }) => withdrawChange(ctx, input)),
  complete: member.input(completeSessionInput).mutation(({ ctx, input }) => completeSession(ctx, input)),
  markNoShow: member.input(markNoShowInput).mutation(({ ctx, input }) => markNoShow(ctx, input)),
  undoNoShow: member.input(undoNoShowInput).mutation(({ ctx, input }) => undoNoShow(ctx, input)),
  closeOut: member.input(closeOutInput).mutation(({ ctx, input }) => closeOutSession(ctx, input)),
  savePrivateNote: member.input(privateNoteInput).mutation(({ ctx, input }) => savePrivateNote(ctx, input)),
});
