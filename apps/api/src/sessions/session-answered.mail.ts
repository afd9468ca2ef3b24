import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, reasonFact, sayHowMany, sessionFacts, sideOf } from "./session-letter.ts";

/** The one who asked hears that it was declined. */
export function sessionDeclinedMail(letter: SessionLetter, { reason }: LetterEvent): Mail {
  const side = sideOf(letter, letter.session.requestedBy);
  return {
    to: side.me,
    kind: "sessionDeclined",
    subject: `Declined: ${side.about} with ${side.other.name}`,
    heading: `${side.other.name} declined ${sayHowMany(letter, "your session request")}${letter.together.length > 1 ? " that you asked for" : ""}`,
    paragraphs: ["The time is free again for both of you."],
    facts: [...sessionFacts(letter, side), ...reasonFact(reason)],
    afterwards: `Nothing else changed. You can ask ${side.otherName} for another time.`,
    ...aboutSession(letter, "Choose another time"),
  };
}

/** The one who was asked need not answer any more. */
export function sessionWithdrawnMail(letter: SessionLetter, { reason }: LetterEvent): Mail {
  const side = sideOf(letter, otherParty(letter.session.requestedBy));
  return {
    to: side.me,
    kind: "sessionWithdrawn",
    subject: `Taken back: ${side.about} with ${side.other.name}`,
    heading: `${side.other.name} took back ${sayHowMany(letter, "their session request")}`,
    paragraphs: ["You need not answer any more, and the time is free again."],
    facts: [...sessionFacts(letter, side), ...reasonFact(reason)],
    afterwards: null,
    ...aboutSession(letter, "Open the session"),
  };
}

/** Both hear that nobody answered in time. */
export function sessionExpiredMail(letter: SessionLetter, reader: Party): Mail {
  const side = sideOf(letter, reader);
  const isAsker = letter.session.requestedBy === reader;
  const [many, isSeveral] = [sayHowMany(letter), letter.together.length > 1];
  return {
    to: side.me,
    kind: "sessionExpired",
    subject: `Ran out: ${side.about} with ${side.other.name}`,
    heading: isAsker
      ? `${isSeveral ? `Your request for ${many}` : "Your session request"} to ${side.other.name} ran out`
      : `The ${isSeveral ? `request for ${many}` : "session request"} of ${side.other.name} ran out`,
    paragraphs: [
      `Nobody answered in time, so ${isSeveral ? "these times are" : "the time is"} free again for both of you.`,
    ],
    facts: [
      ...sessionFacts(letter, side),
      { label: "Asked", value: side.moment(letter.session.createdAt) },
      { label: "Ran out", value: side.moment(letter.now) },
    ],
    afterwards: isAsker
      ? "You can ask for another time."
      : `If you would still like to meet, book a time with ${side.otherName}.`,
    ...aboutSession(letter, "Choose another time"),
  };
}
