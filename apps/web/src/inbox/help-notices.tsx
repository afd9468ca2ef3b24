import type { NoticeSentences } from "./notice-facts.ts";

const MARKS: Readonly<Record<string, string>> = {
  learned: "learned something from it",
  applied: "applied it",
  disagree: "sees it differently",
};

const quoted = (about: string | null) => (about === null ? "." : `: “${about}”.`);

/** Of help within the day, silences and review comments. */
export const helpNotices = {
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
  reviewAnswered: ({ other, reason }) => (
    <>
      {other} read your review comment and {MARKS[reason ?? ""] ?? "answered it"}.
    </>
  ),
} satisfies NoticeSentences;
