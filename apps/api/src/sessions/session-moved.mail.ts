import type { Instant } from "@belay/core/instant.ts";
import { isShortNotice } from "@belay/core/sessions/mail-still-holds.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { sessionInvitation } from "./session-invitation.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, actorName, reasonFact, sessionFacts, sideOf } from "./session-letter.ts";

export interface OldTime {
  startsAt: Instant;
  endsAt: Instant;
}

/** It stands at another time now: both get the entry that moves the one in their calendars. */
export function sessionMovedMail(
  letter: SessionLetter,
  reader: Party,
  event: LetterEvent & { before: OldTime | null },
): Mail {
  const side = sideOf(letter, reader);
  const actor = actorName(event, side);
  const act = event.action === "acceptChange" ? "accepted the new time" : "moved your session";
  return {
    to: side.me,
    kind: "sessionMoved",
    subject: `Moved: ${side.about} with ${side.other.name}`,
    heading:
      actor === null || actor === "You"
        ? `Your session with ${side.other.name} has moved`
        : `${actor} ${act}`,
    paragraphs: ["The invitation in this mail moves the entry in your calendar. Notes and agenda stay."],
    facts: [
      ...sessionFacts(letter, side),
      ...(event.before ? [{ label: "Before", value: side.when(event.before) }] : []),
      ...reasonFact(event.reason),
    ],
    afterwards: `If the time does not suit you, move it again on its page; ${side.otherName} is told.`,
    usefulUntil: letter.session.startsAt,
    isUrgent:
      actor !== "You" &&
      [letter.session, event.before ?? letter.session].some(({ startsAt }) =>
        isShortNotice(startsAt, letter.now),
      ),
    ...aboutSession(letter, "Open the session"),
    ...sessionInvitation(letter),
  };
}
