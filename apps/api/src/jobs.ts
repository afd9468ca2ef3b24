import { HOUR, MINUTE } from "@belay/core/instant.ts";
import { askQuestions } from "./checks/ask-questions.job.ts";
import { findMootCheckMail } from "./checks/find-moot-mail.ts";
import { mailQuestionAsked, mailSilence } from "./checks/mail-checks.ts";
import { noticeSilence } from "./checks/notice-silence.job.ts";
import {
  findMootProposalMail,
  mailPairMade,
  mailPairProposed,
  mailProposalAnswered,
} from "./cohorts/mail-cohorts.ts";
import { findMootRunMail, mailRunFailed } from "./cohorts/mail-runs.ts";
import { openPublished } from "./cohorts/open-published.ts";
import { remindOfDrafts } from "./cohorts/remind-drafts.job.ts";
import { declineWished, runOutProposals, withdrawProposals } from "./cohorts/run-out-proposals.job.ts";
import { releaseHeldMail } from "./company/release-held-mail.job.ts";
import { sendAddressLink } from "./company/send-address-link.job.ts";
import { sendResetLink } from "./company/send-reset-link.job.ts";
import { tellPasswordChanged } from "./company/tell-password-changed.job.ts";
import { findMootGroupMail } from "./groups/find-moot-mail.ts";
import { leaveGroups } from "./groups/leave-groups.ts";
import { mailGroupChanged } from "./groups/mail-group-changed.ts";
import { mailGroupClock } from "./groups/mail-group-clock.ts";
import { runOutGroupOffers } from "./groups/run-out-offers.job.ts";
import { findMootHelpMail } from "./help/find-moot-mail.ts";
import { mailHelpAsked, mailHelpEnded, mailStuck } from "./help/mail-help.ts";
import { leaveHelp, routeHelp } from "./help/route-help.job.ts";
import { tellSilenceAnswered, tellSilenceFlagged } from "./inbox/keep-check-notices.ts";
import { tellPairMade, tellPairsLeftOut, tellProposalAnswered } from "./inbox/keep-cohort-notices.ts";
import { tellGroupChanged } from "./inbox/keep-group-notices.ts";
import { tellChoiceMovedOn, tellLineChanged, tellLineHalted } from "./inbox/keep-line-notices.ts";
import {
  showCloseOut,
  tellCoverAnswered,
  tellLeaveBegan,
  tellLeaveEnded,
  tellMentorPaused,
  tellMentorshipEnded,
  tellRequestAnswered,
  tellRequestReminded,
  tellReviewAnswered,
  tellReviewRecorded,
  tellSessionChanged,
  tellSessionNear,
} from "./inbox/keep-notices.ts";
import {
  tellProgrammeAdminNamed,
  tellProgrammeEnded,
  tellProgrammeJoined,
  tellProgrammeLeft,
  tellProgrammeRepaired,
} from "./inbox/keep-programme-notices.ts";
import { tellHelpClosed, tellHelpMovedOn, tellHelpStopped, tellNobodyLeft } from "./inbox/tell-help.ts";
import { findMootLineMail } from "./mentorships/find-moot-line-mail.ts";
import { findMootRequestMail } from "./mentorships/find-moot-mail.ts";
import { mailLineChanged, mailLineHalted } from "./mentorships/mail-line-changed.ts";
import {
  mailMentorPaused,
  mailMentorshipEnded,
  mailRequestAnswered,
  mailRequestMade,
  mailRequestReminded,
} from "./mentorships/mail-request-changed.ts";
import { moveOnFromUnable } from "./mentorships/move-on.job.ts";
import { partWished } from "./mentorships/part-wished.ts";
import { pauseMentor } from "./mentorships/pause-mentor.ts";
import { returnFromLeave } from "./mentorships/return-from-leave.job.ts";
import { runOutRequests } from "./mentorships/run-out.job.ts";
import { settleFreedLine, settleLines } from "./mentorships/settle-lines.job.ts";
import { windUpPerson } from "./mentorships/wind-up-person.ts";
import { forgetDone } from "./platform/forget-done.ts";
import type { Handlers } from "./platform/outbox.ts";
import { queueDue } from "./platform/outbox.ts";
import { forgetOldAttempts } from "./platform/sign-in-limits.ts";
import type { Timetable } from "./platform/timetable.ts";
import {
  mailProgrammeJoined,
  mailProgrammeMovedOn,
  mailProgrammeReminded,
} from "./programmes/mail-programme-changed.ts";
import { eraseRemovedReviews } from "./reviews/erase-removed.job.ts";
import { callOffSessions, callOffWithoutMentorship } from "./sessions/call-off-sessions.ts";
import { cancelForLeave } from "./sessions/cancel-for-leave.ts";
import { findMootSessionMail } from "./sessions/find-moot-mail.ts";
import { mailSessionChanged } from "./sessions/mail-session-changed.ts";
import { mailCloseOutAsked, mailSessionReminder } from "./sessions/mail-session-clock.ts";
import { runOutSessions } from "./sessions/run-out.job.ts";

/** What is announced in the outbox -> who reacts. One topic a line, in the order of the features. */
export const handlers: Handlers = {
  "address.claimed": [sendAddressLink],
  "password.forgotten": [sendResetLink],
  "password.changed": [tellPasswordChanged],
  "programme.joined": [tellProgrammeJoined, mailProgrammeJoined],
  "programme.left": [tellProgrammeLeft],
  "programme.repaired": [tellProgrammeRepaired, mailProgrammeReminded, mailProgrammeMovedOn],
  "programme.ended": [tellProgrammeEnded],
  "programme.adminNamed": [tellProgrammeAdminNamed],
  "mentorship.ended": [callOffSessions, tellMentorshipEnded, mailMentorshipEnded],
  "person.deactivated": [windUpPerson, callOffWithoutMentorship, leaveGroups, leaveHelp, withdrawProposals],
  "request.made": [mailRequestMade],
  "request.reminded": [tellRequestReminded, mailRequestReminded],
  "choice.arranged": [],
  "choice.movedOn": [tellChoiceMovedOn],
  "line.joined": [],
  "line.freed": [settleFreedLine],
  "line.changed": [tellLineChanged, mailLineChanged],
  "leave.began": [cancelForLeave, tellLeaveBegan, tellLineHalted, mailLineHalted],
  "leave.ended": [tellLeaveEnded],
  "cover.answered": [tellCoverAnswered],
  "mentor.changed": [settleFreedLine, tellLineHalted, mailLineHalted],
  "mentor.wished": [partWished, declineWished],
  "mentor.paused": [tellMentorPaused, tellLineHalted, mailMentorPaused, mailLineHalted],
  "request.answered": [pauseMentor, tellRequestAnswered, mailRequestAnswered],
  "session.changed": [mailSessionChanged, tellSessionChanged],
  "session.closedOut": [],
  "group.changed": [mailGroupChanged, tellGroupChanged],
  "group.reminder": [mailGroupClock],
  "check.asked": [mailQuestionAsked],
  "check.silence": [mailSilence, tellSilenceFlagged],
  "check.silenceAnswered": [tellSilenceAnswered],
  "help.asked": [mailHelpAsked],
  "help.movedOn": [tellHelpMovedOn],
  "help.nobodyLeft": [mailHelpEnded, tellNobodyLeft],
  "help.stopped": [tellHelpStopped],
  "help.stuck": [mailStuck],
  "help.closed": [mailHelpEnded, tellHelpClosed],
  "cohort.failed": [mailRunFailed],
  "cohort.tell": [openPublished],
  "cohort.opened": [mailPairMade, tellPairMade],
  "cohort.told": [tellPairsLeftOut],
  "proposal.made": [mailPairProposed],
  "proposal.answered": [mailProposalAnswered, tellProposalAnswered],
  "session.reminder": [tellSessionNear, mailSessionReminder],
  "session.closeOutAsked": [showCloseOut, mailCloseOutAsked],
  "review.recorded": [tellReviewRecorded],
  "review.answered": [tellReviewAnswered],
};

/** What is looked at by the clock, how often, by one process at a time. */
export const timetable: Timetable = {
  "queue what comes due": { every: MINUTE, work: queueDue },
  "run out requests": { every: MINUTE, work: runOutRequests },
  "move on from who is unable": { every: MINUTE, work: moveOnFromUnable },
  "settle lines": { every: MINUTE, work: settleLines },
  "run out sessions": { every: MINUTE, work: runOutSessions },
  "erase removed reviews": { every: HOUR, work: eraseRemovedReviews },
  "forget old attempts": { every: HOUR, work: forgetOldAttempts },
  "forget what is done": { every: HOUR, work: forgetDone },
  "run out offered seats": { every: MINUTE, work: runOutGroupOffers },
  "ask how it goes": { every: HOUR, work: askQuestions },
  "notice silence": { every: HOUR, work: noticeSilence },
  "remind of drafts": { every: HOUR, work: remindOfDrafts },
  "run out match proposals": { every: MINUTE, work: runOutProposals },
  "return from leave": { every: MINUTE, work: returnFromLeave },
  "release held mail": {
    every: MINUTE,
    work: releaseHeldMail([
      findMootRequestMail,
      findMootLineMail,
      findMootSessionMail,
      findMootGroupMail,
      findMootCheckMail,
      findMootHelpMail,
      findMootProposalMail,
      findMootRunMail,
    ]),
  },
  "route help": { every: MINUTE, work: routeHelp },
};
