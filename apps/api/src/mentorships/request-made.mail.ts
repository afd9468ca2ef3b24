import type { Mail } from "../platform/mail/mail.ts";
import type { RequestLetter } from "./request-letter.ts";
import { aboutRequest, momentFor } from "./request-letter.ts";

/** A mentee asks: the mentor's turn; `isReminder` when they have been asked before. */
export function requestMadeMail(letter: RequestLetter, { isReminder }: { isReminder: boolean }): Mail {
  const { mentor, mentee, goal, message, createdAt, closesAt, now } = letter;
  const until = momentFor(mentor, closesAt, now);
  return {
    to: mentor,
    kind: isReminder ? "requestReminded" : "requestMade",
    subject: isReminder
      ? `${mentee.name} still waits for your answer`
      : `${mentee.name} asks you to mentor them`,
    heading: isReminder
      ? `${mentee.name} still waits for your answer`
      : `${mentee.name} asks you to mentor them`,
    paragraphs: message ? [`“${message}”`] : [],
    facts: [
      { label: "Who", value: mentee.name },
      { label: "Goal", value: goal },
      { label: "Asked", value: momentFor(mentor, createdAt, now) },
      { label: "Answer by", value: until },
    ],
    afterwards: `Without an answer by ${until} the request closes, and ${mentee.name} can ask somebody else. Yes or no, both help.`,
    usefulUntil: closesAt,
    ...aboutRequest(letter, "Answer the request"),
  };
}
