import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, momentFor, seatsFact } from "./group-letter.ts";

/** It is near. The entry in the calendar is there already, so none comes with this. */
export function groupReminderMail(letter: GroupLetter, to: MailReader): Mail {
  const { mentor, topic, startsAt } = letter;
  const isMentor = to.personId === mentor.personId;
  const start = momentFor(letter, to, startsAt);
  return {
    to,
    kind: "groupReminder",
    subject: isMentor ? `${start}: ${topic}` : `${start}: ${topic} with ${mentor.name}`,
    heading: isMentor ? `Your group meets on ${start}` : `The group of ${mentor.name} meets on ${start}`,
    paragraphs: [],
    facts: [...groupFacts(letter, to), ...(isMentor ? [seatsFact(letter)] : [])],
    afterwards: isMentor
      ? "If you can't hold it, move it or call it off on its page now: everybody is told at once."
      : "If you can't come, give up your seat on its page now, so that somebody else has it.",
    ...aboutGroup(letter, "Open the group"),
  };
}
