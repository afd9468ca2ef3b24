import { isShortNotice } from "@belay/core/sessions/mail-still-holds.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { sessionInvitation } from "./session-invitation.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, actorName, reasonFact, sessionFacts, sideOf } from "./session-letter.ts";

/** It does not take place: both get the entry that takes it out of their calendars, whoever cancelled. */
export function sessionCancelledMail(letter: SessionLetter, reader: Party, event: LetterEvent): Mail {
  const side = sideOf(letter, reader);
  const actor = actorName(event, side);
  return {
    to: side.me,
    kind: "sessionCancelled",
    subject: `Cancelled: ${side.about} with ${side.other.name}`,
    heading:
      actor === null
        ? `Your session with ${side.other.name} is cancelled`
        : `${actor} cancelled the session${actor === side.other.name ? "" : ` with ${side.other.name}`}`,
    paragraphs: [
      "The message in this mail takes the entry out of your calendar, and the time is free again.",
    ],
    facts: [...sessionFacts(letter, side), ...reasonFact(event.reason)],
    afterwards: null,
    usefulUntil: letter.session.startsAt,
    isUrgent: actor !== "You" && isShortNotice(letter.session.startsAt, letter.now),
    ...aboutSession(letter, "Open the session"),
    ...sessionInvitation(letter),
  };
}
