import type { Instant } from "@belay/core/instant.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { HelpLetter } from "./help-letter.ts";
import { aboutAsk, helpFactsInMail, momentFor } from "./help-letter.ts";

/** It is this mentor's turn, for an hour. */
export function helpAskedMail(letter: HelpLetter, until: Instant): Mail {
  const { asker, mentor, skill, now } = letter;
  const moment = momentFor(mentor, until, now);
  return {
    to: mentor,
    kind: "helpAsked",
    subject: `${asker.name} asks you for 25 minutes on ${skill}`,
    heading: `${asker.name} asks you for 25 minutes on ${skill}`,
    paragraphs: [
      "No mentorship comes of it, and nothing to prepare. The times that suit you both are on Home: one click takes one.",
    ],
    facts: [...helpFactsInMail(letter), { label: "Yours until", value: moment }],
    afterwards: `At ${moment} it moves on to somebody else by itself. If you have no room, say so and it goes on at once.`,
    action: { label: "Choose a time", path: "/" },
    usefulUntil: until,
    ...aboutAsk(letter),
  };
}
