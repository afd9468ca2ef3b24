import type { Instant } from "@belay/core/instant.ts";
import { isShortNotice } from "@belay/core/sessions/mail-still-holds.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { GroupLetter } from "./group-letter.ts";
import { aboutGroup, groupFacts, groupInvitation, whenFor } from "./group-letter.ts";

/** It is at another time now. Who holds a seat, and its mentor, get the entry that moves the one in their calendars. */
export function groupMovedMail(
  letter: GroupLetter,
  to: MailReader & { seat?: string },
  before: { startsAt: Instant; endsAt: Instant } | null,
): Mail {
  const isMentor = to.personId === letter.mentor.personId;
  const isIn = isMentor || to.seat === "joined";
  return {
    to,
    kind: "groupMoved",
    subject: `Moved: ${letter.topic}`,
    heading: isMentor ? "Your group has moved" : `${letter.mentor.name} moved the group`,
    paragraphs: isIn
      ? ["The invitation in this mail moves the entry in your calendar."]
      : ["Your place in the line stays as it is."],
    facts: [
      ...groupFacts(letter, to),
      ...(before ? [{ label: "Before", value: whenFor(letter, to, before) }] : []),
    ],
    afterwards: isMentor
      ? "Everybody in it is told, each in their own time."
      : "If the time does not suit you, give up your place on its page.",
    isUrgent:
      isIn &&
      !isMentor &&
      [letter, before ?? letter].some(({ startsAt }) => isShortNotice(startsAt, letter.now)),
    ...aboutGroup(letter, "Open the group"),
    ...(isIn ? groupInvitation(letter, to, { takesPlace: true }) : {}),
  };
}
