import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { SessionLetter } from "./session-letter.ts";
import { aboutSession, sessionFacts, sideOf } from "./session-letter.ts";

/** It is near. The entry in the calendar is there already, so none comes with this. */
export function sessionReminderMail(letter: SessionLetter, reader: Party): Mail {
  const side = sideOf(letter, reader);
  const [start] = [side.moment(letter.session.startsAt)];
  return {
    to: side.me,
    kind: "sessionReminder",
    subject: `${start}: ${side.about} with ${side.other.name}`,
    heading: `You meet ${side.other.name} on ${start}`,
    paragraphs: [],
    facts: [
      ...sessionFacts(letter, side),
      ...(letter.joinUrl ? [{ label: "Join", value: letter.joinUrl }] : []),
    ],
    afterwards: `If you can't come, say so on its page now, so that ${side.otherName} does not wait.`,
    usefulUntil: letter.session.startsAt,
    ...aboutSession(letter, "Open the session"),
  };
}
