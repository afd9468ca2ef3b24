import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, groupInvitation } from "./group-letter.ts";

/** To whoever took a seat, for it brings the entry for their calendar. */
export function groupJoinedMail(letter: GroupLetter, to: MailReader): Mail {
  return {
    to,
    kind: "groupJoined",
    subject: `You have a seat: ${letter.topic}`,
    heading: `You have a seat in the group of ${letter.mentor.name}`,
    paragraphs: ["The invitation in this mail puts it into your calendar."],
    facts: groupFacts(letter, to),
    afterwards: "If you can't come, give up your seat on its page: whoever waits is offered it at once.",
    ...aboutGroup(letter, "Open the group"),
    ...groupInvitation(letter, to, { takesPlace: true }),
  };
}
