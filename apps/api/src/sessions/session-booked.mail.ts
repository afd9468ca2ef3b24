import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { sessionInvitation } from "./session-invitation.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, sessionFacts, sideOf } from "./session-letter.ts";

/** A session stands, booked at once or accepted. It goes to both, for it brings the entry for their calendars. */
export function sessionBookedMail(
  letter: SessionLetter,
  reader: Party,
  { actorId, action }: LetterEvent,
): Mail {
  const side = sideOf(letter, reader);
  const isOwnAct = actorId === side.me.personId;
  const act = action === "accept" ? "accepted your session request" : "booked a session with you";
  return {
    to: side.me,
    kind: "sessionBooked",
    subject: `Booked: ${side.about} with ${side.other.name}`,
    heading: isOwnAct ? `Your session with ${side.other.name} is booked` : `${side.other.name} ${act}`,
    paragraphs: ["The invitation in this mail puts it into your calendar."],
    facts: sessionFacts(letter, side),
    afterwards: `Until it starts you can move it or call it off on its page, and ${side.otherName} is told at once.`,
    usefulUntil: letter.session.startsAt,
    ...aboutSession(letter, "Open the session"),
    ...sessionInvitation(letter),
  };
}
