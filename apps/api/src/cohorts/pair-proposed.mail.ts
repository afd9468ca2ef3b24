import type { MatchProposalId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { CohortLetter } from "./cohort-letter.ts";
import { sidesOf } from "./cohort-letter.ts";

interface Asked {
  id: MatchProposalId;
  closesAt: Instant;
}

/** A programme proposes a pair: both are asked, and either may say no without a reason. */
export function pairProposedMail(
  letter: CohortLetter,
  reader: "mentor" | "mentee",
  { id, closesAt }: Asked,
): Mail {
  const { programmeName, goal, now } = letter;
  const { me, other } = sidesOf(letter, reader);
  const why = letter.why[reader];
  const isMentor = reader === "mentor";
  const until = momentInMail(closesAt, me.timeZone, now);
  const heading = isMentor
    ? `Will you mentor ${other.name}?`
    : `Would you like ${other.name} as your mentor?`;
  return {
    to: me,
    kind: "pairProposed",
    subject: `${programmeName}: ${heading}`,
    heading,
    paragraphs: [
      `${programmeName} weighed everybody in it at once and proposes the two of you. You are both asked, and begin when both say yes.`,
    ],
    facts: [
      { label: "Programme", value: programmeName },
      { label: isMentor ? "Mentee" : "Mentor", value: other.name },
      ...(goal === null ? [] : [{ label: "Goal", value: goal }]),
      ...(why.length === 0 ? [] : [{ label: "Why it fits", value: why.join(" · ") }]),
      { label: "Answer by", value: until },
    ],
    afterwards: `Without both answers by ${until} it comes to nothing, and whoever runs ${programmeName} sees it and can match you anew. No reason is asked for.`,
    usefulUntil: closesAt,
    about: { kind: "proposal", id },
    action: { label: "Answer", path: "/" },
  };
}

/** It came to nothing: told to who did not end it, and never by whom or why. */
export function proposalClosedMail(
  letter: CohortLetter,
  reader: "mentor" | "mentee",
  id: MatchProposalId,
): Mail {
  const { programmeName } = letter;
  const { me, other } = sidesOf(letter, reader);
  return {
    to: me,
    kind: "proposalClosed",
    subject: `${programmeName}: you and ${other.name} were not paired`,
    heading: `You and ${other.name} were not paired`,
    paragraphs: ["What was proposed did not come about. That is nobody's fault, and nobody is asked why."],
    facts: [{ label: "Programme", value: programmeName }],
    afterwards:
      reader === "mentor"
        ? "Your place is free again. Whoever runs the programme may propose somebody else."
        : "Whoever runs the programme sees that you have nobody, and may propose somebody else. You can also ask a mentor yourself.",
    about: { kind: "proposal", id },
    action:
      reader === "mentor" ? { label: "Open Home", path: "/" } : { label: "Find a mentor", path: "/find" },
  };
}
