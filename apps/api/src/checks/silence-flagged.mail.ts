import type { Instant } from "@belay/core/instant.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { CheckLetter } from "./check-letter.ts";
import { aboutCheck, dayFor } from "./check-letter.ts";

interface Flagged {
  since: Instant;
  /** Whom of the two this lead leads: nobody else is named. */
  leads: { mentor: boolean; mentee: boolean };
}

/** To a lead: a relationship of their own people has been quiet for long. Who is not theirs is not named. */
export function silenceFlaggedMail(letter: CheckLetter, to: MailReader, { since, leads }: Flagged): Mail {
  const mentor = leads.mentor ? letter.mentor.name : "a mentor";
  const mentee = leads.mentee ? letter.mentee.name : "a mentee";
  const own = leads.mentee ? mentee : mentor;
  return {
    to,
    kind: "silenceFlagged",
    subject: `A mentorship of ${own} has gone quiet`,
    heading: `A mentorship of ${own} has gone quiet`,
    paragraphs: [
      "Nothing was booked or said between the two for more than six weeks, though both were reminded. You see that it is quiet, not what was said before.",
    ],
    facts: [
      { label: "Mentor", value: mentor },
      { label: "Mentee", value: mentee },
      { label: "Quiet since", value: dayFor(letter, to, since) },
    ],
    afterwards:
      "Often a word helps: is there time for it, is the goal still the right one? Both know that you see this.",
    ...aboutCheck(letter, "Open your team", "/team"),
  };
}
