import { isShortNotice } from "@belay/core/sessions/mail-still-holds.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, groupInvitation } from "./group-letter.ts";

/** It does not take place. Who held its time gets the entry that takes it out of their calendar. */
export function groupCancelledMail(
  letter: GroupLetter,
  to: MailReader,
  { heldTime }: { heldTime: boolean },
): Mail {
  const { mentor, topic, reason } = letter;
  const isMentor = to.personId === mentor.personId;
  return {
    to,
    kind: "groupCancelled",
    subject: `Called off: ${topic}`,
    heading: isMentor ? "You called off your group" : `${mentor.name} called off the group`,
    paragraphs: heldTime
      ? ["The message in this mail takes the entry out of your calendar, and the time is free again."]
      : ["You need not wait for a seat any more."],
    facts: [...groupFacts(letter, to), ...(reason ? [{ label: "Reason", value: reason }] : [])],
    afterwards: null,
    // Who is in it would come for nothing.
    isUrgent: heldTime && !isMentor && isShortNotice(letter.startsAt, letter.now),
    ...aboutGroup(letter, "Open the group"),
    ...(heldTime ? groupInvitation(letter, to, { takesPlace: false }) : {}),
  };
}
