import type { Mail } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, groupInvitation, seatsFact } from "./group-letter.ts";

/** To its mentor, for it brings the entry for their calendar. */
export function groupOpenedMail(letter: GroupLetter): Mail {
  const { mentor, topic } = letter;
  return {
    to: mentor,
    kind: "groupOpened",
    subject: `Open: ${topic}`,
    heading: "Your group is open",
    paragraphs: ["The invitation in this mail puts it into your calendar."],
    facts: [...groupFacts(letter, mentor), seatsFact(letter)],
    afterwards: "Whoever it is open to finds it on Calendar and Find, and takes a seat without asking you.",
    ...aboutGroup(letter, "Open the group"),
    ...groupInvitation(letter, mentor, { takesPlace: true }),
  };
}
