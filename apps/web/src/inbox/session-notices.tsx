import type { NoticeSentences } from "./notice-facts.ts";

/** Of sessions and groups. */
export const sessionNotices = {
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
} satisfies NoticeSentences;
