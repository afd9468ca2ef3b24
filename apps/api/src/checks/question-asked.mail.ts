import type { Instant } from "@belay/core/instant.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { CheckLetter } from "./check-letter.ts";
import { aboutCheck, momentFor, sidesOf } from "./check-letter.ts";

interface Asked {
  closesAt: Instant;
}

/** After the first session: does it fit. To the mentee alone, and nobody else reads the answer. */
export function fitCheckAskedMail(letter: CheckLetter, { closesAt }: Asked): Mail {
  const { me, other } = sidesOf(letter, "mentee");
  const until = momentFor(letter, me, closesAt);
  return {
    to: me,
    kind: "fitCheckAsked",
    subject: `Does it fit with ${other.name}?`,
    heading: `Does it fit with ${other.name}?`,
    paragraphs: [
      "You have had your first session. One question, half a minute, and only you ever see the answer.",
      "When two don't fit it is nobody's fault: you can find somebody else, and no reason is asked for.",
    ],
    facts: [
      { label: "Mentor", value: other.name },
      { label: "Open until", value: until },
    ],
    afterwards: `You need not answer: after ${until} the question goes away.`,
    usefulUntil: closesAt,
    ...aboutCheck(letter, "Answer", "/"),
  };
}

/** Now and then: how does it go. To both, each for themselves. */
export function pulseAskedMail(letter: CheckLetter, reader: "mentor" | "mentee", { closesAt }: Asked): Mail {
  const { me, other } = sidesOf(letter, reader);
  const until = momentFor(letter, me, closesAt);
  return {
    to: me,
    kind: "pulseAsked",
    subject: `How does it go with ${other.name}?`,
    heading: `How does it go with ${other.name}?`,
    paragraphs: [
      `Two short questions about your mentorship. You choose whether ${other.name} may read what you say; nobody else does.`,
    ],
    facts: [
      { label: reader === "mentor" ? "Mentee" : "Mentor", value: other.name },
      { label: "Open until", value: until },
    ],
    afterwards: `You need not answer: after ${until} the questions go away.`,
    usefulUntil: closesAt,
    ...aboutCheck(letter, "Answer", "/"),
  };
}
