import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import { formatSessionTime } from "@belay/core/time-words/format-session-time.ts";
import type { ReactNode } from "react";
import type { Viewer } from "../lib/viewer.ts";
import { useViewer } from "../lib/viewer.ts";
import { passedOverFor } from "../mentorships/choice-words.ts";
import type { Notice } from "./turn.ts";

interface Facts {
  other: ReactNode;
  topic: ReactNode;
  /** What the other side wrote, or the mark they gave; of an ask for help what it was about. */
  reason: string | null;
  /** When the session is, for the reader and for the other side; read anew, so a move shows. */
  when: string;
}

const MARKS: Readonly<Record<string, string>> = {
  learned: "learned something from it",
  applied: "applied it",
  disagree: "sees it differently",
};

/** What somebody who runs a programme reminds of, by its cause. */
const REMINDERS: Readonly<Record<string, string>> = {
  REQUEST_OPEN: "a request waits for your answer.",
  PROPOSAL_OPEN: "a pair that was found for you waits for your yes or no.",
  QUIET: "it has been quiet in your mentorship. Book a session.",
  QUIET_LONG: "it has been quiet in your mentorship for long. Book a session, or conclude it.",
  NOBODY_ASKED: "nobody is asked yet. Find somebody who fits.",
  REQUEST_RAN_OUT: "your request ran out. Ask somebody else who fits.",
  REQUEST_DECLINED: "your request was declined. Ask somebody else who fits.",
  PAIR_ENDED: "your mentorship has ended. Find the next one who fits.",
};

/** News in one sentence, from the reader's side. */
const sentences: Record<NoticeTopic, (facts: Facts) => ReactNode> = {
  requestAccepted: ({ other }) => <>{other} will mentor you. Book your first session.</>,
  requestDeclined: ({ other, reason }) => (
    <>
      {other} cannot mentor you now{reason ? `: “${reason}”` : "."}
    </>
  ),
  requestWithdrawn: ({ other }) => <>The request of {other} was taken back. You need not answer it.</>,
  requestExpired: ({ other }) => <>The request between you and {other} ran out unanswered.</>,
  requestReminded: ({ other }) => <>{other} still waits for your answer.</>,
  nextChoiceAsked: ({ other }) => <>{other} is asked now, as the next of your choices.</>,
  choicePassedOver: ({ other, reason }) => (
    <>
      {other} was passed over: {passedOverFor(reason)}.
    </>
  ),
  choicesExhausted: () => (
    <>Everybody you chose was asked, or could not be. Find somebody else for the same goal.</>
  ),
  placeTaken: ({ other }) => (
    <>{other} was next in your line and took the free place. Your mentorship has begun.</>
  ),
  placeLapsed: ({ other }) => (
    <>The place with {other} that was kept for you went to the next in line. You can join the line again.</>
  ),
  lineEnded: ({ other, reason }) => (
    <>
      You no longer wait in line for {other}: {passedOverFor(reason)}.
    </>
  ),
  lineHalted: ({ other }) => (
    <>{other} takes nobody on for a while, so the line stands still. You keep your turn.</>
  ),
  mentorPaused: () => (
    <>What you were asked ran out unanswered, so nobody can ask you for now. You are back with one click.</>
  ),
  sessionBooked: ({ other, topic }) => (
    <>
      {other} booked {topic}.
    </>
  ),
  sessionAccepted: ({ other, topic }) => (
    <>
      {other} accepted {topic}.
    </>
  ),
  sessionDeclined: ({ other, topic, reason }) => (
    <>
      {other} declined {topic}
      {reason ? `: “${reason}”` : "."}
    </>
  ),
  sessionWithdrawn: ({ other, topic }) => (
    <>
      {other} took back {topic}. The time is free again.
    </>
  ),
  sessionExpired: ({ other, topic }) => (
    <>
      {topic} with {other} ran out unanswered. The time is free again.
    </>
  ),
  sessionCancelled: ({ other, topic, reason }) => (
    <>
      {other} cancelled {topic}
      {reason ? `: “${reason}”` : "."}
    </>
  ),
  groupCancelled: ({ other, topic, reason }) => (
    <>
      {other} called off the group {topic}
      {reason ? `: “${reason}”` : "."}
    </>
  ),
  groupMoved: ({ other, topic }) => (
    <>
      {other} moved the group {topic}. It suits your calendar.
    </>
  ),
  groupSeatLapsed: ({ topic }) => (
    <>The seat in {topic} that was kept for you went to the next in line. You can join its waitlist again.</>
  ),
  sessionMoved: ({ other, topic }) => (
    <>
      {other} moved {topic}. Your calendar entry moves along.
    </>
  ),
  changeAccepted: ({ other, topic }) => (
    <>
      {other} accepted the new time for {topic}.
    </>
  ),
  changeDeclined: ({ other, topic, reason }) => (
    <>
      {other} declined the new time for {topic}
      {reason ? `: “${reason}”` : "."} The old time stays.
    </>
  ),
  changeWithdrawn: ({ other, topic }) => (
    <>
      {other} took back the new time for {topic}. The old time stays.
    </>
  ),
  changeExpired: ({ other, topic }) => (
    <>
      The new time for {topic} with {other} ran out unanswered. The old time stays.
    </>
  ),
  sessionCompleted: ({ other, topic }) => (
    <>
      {other} said that {topic} took place.
    </>
  ),
  noShowMarked: ({ other, topic }) => (
    <>
      {other} said that {topic} did not take place. Open it to say how you remember it.
    </>
  ),
  noShowUndone: ({ other, topic }) => (
    <>
      {other} corrected it: {topic} did take place.
    </>
  ),
  sessionInADay: ({ other, topic, when }) => (
    <>
      Your session with {other}, {topic}, begins within a day: {when}.
    </>
  ),
  sessionSoon: ({ other, topic, when }) => (
    <>
      Your session with {other}, {topic}, begins in a quarter of an hour: {when}.
    </>
  ),
  mentorshipEnded: ({ other }) => (
    <>The mentorship with {other} has ended. What you did together stays yours.</>
  ),
  leaveBegan: ({ other }) => (
    <>{other} is going to be away. On the page of your mentorship stands until when, and what is meanwhile.</>
  ),
  leaveEnded: ({ other }) => <>{other} is back. You can book again.</>,
  coverAgreed: ({ other }) => <>{other} covers until your mentor, or you, are back.</>,
  coverDeclined: ({ other }) => (
    <>{other} cannot cover for you. That mentorship is paused until you are back.</>
  ),
  helpTaken: ({ other, topic }) => (
    <>
      {other} helps you with {topic}.
    </>
  ),
  helpMovedOn: ({ other, reason }) => (
    <>
      An hour went by, so what {other} asked you went on to somebody else{quoted(reason)}
    </>
  ),
  helpNobodyLeft: ({ reason }) => (
    <>
      Nobody could take your 25 minutes{quoted(reason)} Let other hours do, or ask somebody to mentor you in
      it.
    </>
  ),
  helpStopped: ({ other, reason }) => (
    <>
      {other} does not need your 25 minutes any more{quoted(reason)}
    </>
  ),
  helpClosed: ({ reason }) => (
    <>
      Nobody had room to pair with you{quoted(reason)} Ask for 25 minutes this week instead, or find a mentor.
    </>
  ),
  silenceFlagged: ({ other }) => (
    <>
      A mentorship of {other} has been quiet for more than six weeks. Both were reminded, and know that you
      see it.
    </>
  ),
  silencesInCompany: ({ reason }) => (
    <>
      {reason === "1" ? "1 mentorship has" : `${reason ?? "Some"} mentorships have`} been quiet for more than
      six weeks. Their leads see it too.
    </>
  ),
  pairGoesOn: ({ other }) => <>{other} says that you two go on. Book your next session.</>,
  reviewRecorded: ({ other }) => <>{other} wrote down a review comment of yours.</>,
  programmeReminded: ({ other, topic, reason }) => (
    <>
      {other}, who runs {topic}, reminds you: {REMINDERS[reason ?? ""] ?? "something of it waits for you."}
    </>
  ),
  programmeMoreTime: ({ other, topic }) => (
    <>
      {other}, who runs {topic}, gave you more time.
    </>
  ),
  programmeMovedOn: ({ other, topic }) => (
    <>
      {other}, who runs {topic}, saw that your request had waited for long, and had your next choice asked.
    </>
  ),
  programmeJoined: ({ other, topic }) => (
    <>
      {other} added you to {topic}. What comes next stands on your profile.
    </>
  ),
  programmeLeft: ({ other, topic }) => (
    <>
      {other} left {topic}. Their mentorships go on.
    </>
  ),
  programmeTakenOut: ({ other, topic }) => (
    <>
      {other} took you out of {topic}. Your mentorships go on.
    </>
  ),
  programmeEnded: ({ other, topic }) => (
    <>
      {other} ended {topic}. Your mentorships go on for as long as you both like.
    </>
  ),
  pairMade: ({ other, topic }) => (
    <>
      {topic} paired you with {other}. Meet for half an hour first.
    </>
  ),
  proposalClosed: ({ other, topic }) => (
    <>
      You and {other} were not paired in {topic}. Whoever runs it may propose somebody else.
    </>
  ),
  pairsLeftOut: ({ topic, reason }) => (
    <>
      {reason === "1" ? "1 pair" : `${reason} pairs`} of {topic} could not be made any more. The run says
      which, and why.
    </>
  ),
  programmeAdminNamed: ({ other, topic }) => (
    <>
      {other} asked you to run {topic}. Its people and pairs are under Programmes.
    </>
  ),
  reviewAnswered: ({ other, reason }) => (
    <>
      {other} read your review comment and {MARKS[reason ?? ""] ?? "answered it"}.
    </>
  ),
};

const quoted = (about: string | null) => (about === null ? "." : `: “${about}”.`);

export function NoticeWords({ notice }: { notice: Notice }): ReactNode {
  const viewer = useViewer();
  const say = isTopic(notice.topic) ? sentences[notice.topic] : null;
  if (!say) return "Something of yours changed.";
  return say({
    other: <strong>{notice.byLead ? "A lead" : (notice.other?.name ?? "Somebody who has left")}</strong>,
    topic: <strong>{sayTopic(notice)}</strong>,
    reason: notice.reason,
    when: sayWhen(notice, viewer),
  });
}

/** Of several sessions at once: "4 sessions of Sharding the ledger". */
function sayTopic({ sessionTopic, groupTopic, programmeName, count }: Notice): string {
  const topic = sessionTopic ?? groupTopic ?? programmeName;
  if (count > 1) return topic === null ? `${count} sessions` : `${count} sessions of ${topic}`;
  return topic ?? "a session";
}

function sayWhen({ startsAt, endsAt, createdAt, other }: Notice, viewer: Viewer): string {
  if (startsAt === null || endsAt === null) return "";
  const {
    day,
    range,
    other: others,
  } = formatSessionTime({
    start: startsAt,
    end: endsAt,
    zone: viewer.timeZone,
    otherZone: other?.timeZone,
    otherName: other?.name,
    now: createdAt,
    locale: viewer.locale,
  });
  // Without "tomorrow": the notice may be read days later.
  return [`${day}, ${range}`, others].filter(Boolean).join(" · ");
}

// A server may know a topic that this tab does not.
const isTopic = (topic: string): topic is NoticeTopic => Object.hasOwn(sentences, topic);
