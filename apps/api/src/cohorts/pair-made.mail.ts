import type { MentorshipId } from "@belay/core/ids.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { CohortLetter } from "./cohort-letter.ts";
import { sidesOf } from "./cohort-letter.ts";

/** A programme made a pair: each hears of the other, and what to do first. */
export function pairMadeMail(letter: CohortLetter, reader: "mentor" | "mentee", id: MentorshipId): Mail {
  const { programmeName, goal } = letter;
  const { me, other } = sidesOf(letter, reader);
  const isMentor = reader === "mentor";
  return {
    to: me,
    kind: "pairMade",
    subject: `${programmeName}: ${other.name} is your ${isMentor ? "mentee" : "mentor"}`,
    heading: `${other.name} is your ${isMentor ? "mentee" : "mentor"}`,
    paragraphs: [
      `${programmeName} paired you. Everybody in it was weighed at once: what is wanted and taught, levels, hours that meet, and places.`,
    ],
    facts: [
      { label: "Programme", value: programmeName },
      { label: isMentor ? "Mentee" : "Mentor", value: other.name },
      ...(goal === null ? [] : [{ label: "Goal", value: goal }]),
    ],
    afterwards: isMentor
      ? `${other.name} can book your open hours now. If it does not fit, end it on its page; nobody asks why.`
      : "Book your first session; half an hour is enough to get to know each other. If it does not fit, end it on its page; nobody asks why.",
    about: { kind: "mentorship", id },
    action: { label: "Open your mentorship", path: `/mentorships/${id}` },
  };
}
