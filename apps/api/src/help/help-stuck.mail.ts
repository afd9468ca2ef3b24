import type { Instant } from "@belay/core/instant.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { HelpLetter } from "./help-letter.ts";
import { aboutAsk, helpFactsInMail, momentFor } from "./help-letter.ts";

/** Somebody is stuck, to one of those who can help and have room. */
export function helpStuckMail(
  letter: HelpLetter,
  { since, until }: { since: Instant; until: Instant },
): Mail {
  const { asker, mentor, skill, now } = letter;
  const moment = momentFor(mentor, until, now);
  return {
    to: mentor,
    kind: "helpStuck",
    subject: `${asker.name} is stuck with ${skill}`,
    heading: `${asker.name} is stuck with ${skill}`,
    paragraphs: ["You can help and have room. One click on Home offers to pair, and it begins in minutes."],
    facts: [
      ...helpFactsInMail(letter),
      { label: "Since", value: momentFor(mentor, since, now) },
      { label: "Open until", value: moment },
    ],
    afterwards: `Whoever offers first pairs; for everybody else it is gone then. At ${moment} it closes by itself.`,
    action: { label: "Offer to pair", path: "/" },
    usefulUntil: until,
    ...aboutAsk(letter),
  };
}
