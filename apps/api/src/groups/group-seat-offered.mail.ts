import type { Instant } from "@belay/core/instant.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, momentFor } from "./group-letter.ts";

/** A seat came free and is kept for whoever waited longest: their turn, with its end. */
export function groupSeatOfferedMail(letter: GroupLetter, to: MailReader, offerEndsAt: Instant): Mail {
  const until = momentFor(letter, to, offerEndsAt);
  return {
    to,
    kind: "groupSeatOffered",
    subject: `A seat for you: ${letter.topic}`,
    heading: `A seat came free in the group of ${letter.mentor.name}`,
    paragraphs: ["You waited longest, so it is kept for you."],
    facts: [
      ...groupFacts(letter, to),
      { label: "Kept since", value: momentFor(letter, to, letter.now) },
      { label: "Take it by", value: until },
    ],
    afterwards: `If you have not taken it by ${until}, it goes to the next in line.`,
    ...aboutGroup(letter, "Take the seat"),
    usefulUntil: offerEndsAt,
  };
}
