import { otherParty } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { SessionLetter } from "./session-letter.ts";
import { aboutSession, sayHowMany, sessionFacts, sideOf } from "./session-letter.ts";

/** Somebody asks for a time: the other side's turn. */
export function sessionRequestedMail(letter: SessionLetter): Mail {
  const { requestedBy, createdAt, expiresAt, startsAt } = letter.session;
  const side = sideOf(letter, otherParty(requestedBy));
  const until = side.moment(expiresAt ?? startsAt);
  const [what, isSeveral] = [sayHowMany(letter), letter.together.length > 1];
  return {
    to: side.me,
    kind: "sessionRequested",
    subject: `${side.other.name} asks for ${what}: ${side.about}`,
    heading: `${side.other.name} asks for ${what} with you`,
    paragraphs: [
      isSeveral
        ? "The times are held for both of you until you answer. You can accept all at once, or each by itself."
        : "The time is held for both of you until you answer.",
    ],
    facts: [
      ...sessionFacts(letter, side),
      { label: "Asked", value: side.moment(createdAt) },
      { label: "Answer by", value: until },
    ],
    afterwards: `Without an answer by ${until} the request runs out, and the time is free again.`,
    usefulUntil: expiresAt ?? startsAt,
    ...aboutSession(letter, `Answer ${side.otherName}`),
  };
}
