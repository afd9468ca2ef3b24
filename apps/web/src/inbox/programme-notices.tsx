import type { NoticeSentences } from "./notice-facts.ts";

/** What somebody who runs a programme reminds of, by its cause. */
const REMINDERS: Readonly<Record<string, string>> = {
  REQUEST_OPEN: "a request waits for your answer.",
  REQUEST_OVERDUE: "a request has waited for your answer for long.",
  PROPOSAL_OPEN: "a pair that was found for you waits for your yes or no.",
  QUIET: "it has been quiet in your mentorship. Book a session.",
  QUIET_LONG: "it has been quiet in your mentorship for long. Book a session, or conclude it.",
  NOBODY_ASKED: "nobody is asked yet. Find somebody who fits.",
  REQUEST_RAN_OUT: "your request ran out. Ask somebody else who fits.",
  REQUEST_DECLINED: "your request was declined. Ask somebody else who fits.",
  PAIR_ENDED: "your mentorship has ended. Find the next one who fits.",
};

/** Of programmes, their pairs and runs. */
export const programmeNotices = {
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
} satisfies NoticeSentences;
