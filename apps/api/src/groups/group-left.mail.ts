import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, groupInvitation } from "./group-letter.ts";

/** To whoever gave up their seat, for it takes the entry out of their calendar. */
export function groupLeftMail(letter: GroupLetter, to: MailReader): Mail {
  return {
    to,
    kind: "groupLeft",
    subject: `Given up: your seat in ${letter.topic}`,
    heading: `You gave up your seat in the group of ${letter.mentor.name}`,
    paragraphs: [
      "The message in this mail takes the entry out of your calendar, and your time is free again.",
    ],
    facts: groupFacts(letter, to),
    afterwards:
      "Whoever waits longest is offered the seat. You can come back on its page, at the end of the line.",
    ...aboutGroup(letter, "Open the group"),
    ...groupInvitation(letter, to, { takesPlace: false }),
  };
}
