import { passedOverFor } from "../mentorships/choice-words.ts";
import type { NoticeSentences } from "./notice-facts.ts";

/** Of requests, lines, mentorships and who is away. */
export const mentorshipNotices = {
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
} satisfies NoticeSentences;
