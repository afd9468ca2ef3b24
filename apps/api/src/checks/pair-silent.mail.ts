import type { Instant } from "@belay/core/instant.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { CheckLetter } from "./check-letter.ts";
import { aboutCheck, dayFor, sidesOf } from "./check-letter.ts";

interface Silence {
  since: Instant;
  /** When the next step comes, if nothing happens. */
  nextAt: Instant;
}

/** Three quiet weeks: both are reminded of each other, kindly. */
export function silenceNudgedMail(
  letter: CheckLetter,
  reader: "mentor" | "mentee",
  { since, nextAt }: Silence,
): Mail {
  const { me, other } = sidesOf(letter, reader);
  return {
    to: me,
    kind: "silenceNudged",
    subject: `It has been quiet between you and ${other.name}`,
    heading: `It has been quiet between you and ${other.name}`,
    paragraphs: [
      "Weeks fill up; that is nobody's fault. Half an hour is often enough to pick up the thread.",
      `${other.name} is told the same.`,
    ],
    facts: [
      { label: "With", value: other.name },
      { label: "Quiet since", value: dayFor(letter, me, since) },
    ],
    afterwards: `A booked session ends the quiet. If nothing happens by ${dayFor(letter, me, nextAt)}, your leads and whoever runs the programme see that it is quiet, and nothing else.`,
    ...aboutCheck(letter, "Book a session", `/mentorships/${letter.id}`),
  };
}

/** Three quiet months: both may conclude it, or say that they go on. */
export function concludeOfferedMail(
  letter: CheckLetter,
  reader: "mentor" | "mentee",
  { since }: Pick<Silence, "since">,
): Mail {
  const { me, other } = sidesOf(letter, reader);
  return {
    to: me,
    kind: "concludeOffered",
    subject: `Conclude your mentorship with ${other.name}, or go on?`,
    heading: `Conclude your mentorship with ${other.name}, or go on?`,
    paragraphs: [
      "Every mentorship comes to its end, and a quiet one has often done what it was for. What you did together stays yours.",
      "Or it was a long breath: then say that you go on, and the quiet begins anew.",
    ],
    facts: [
      { label: "With", value: other.name },
      { label: "Quiet since", value: dayFor(letter, me, since) },
    ],
    afterwards: `Nothing happens by itself: it is for you two to say. ${other.name} is asked the same.`,
    ...aboutCheck(letter, "Conclude or go on", "/"),
  };
}
