import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, reasonFact, sessionFacts, sideOf } from "./session-letter.ts";
import type { OldTime } from "./session-moved.mail.ts";

export interface EndedProposal extends OldTime {
  by: Party;
}

/** A proposed time came to nothing and the old one stays: whoever waited, or might still answer, hears it. */
export function proposalAnsweredMail(
  letter: SessionLetter,
  reader: Party,
  { action, reason, proposal }: LetterEvent & { proposal: EndedProposal | null },
): Mail {
  const side = sideOf(letter, reader);
  const isSeveral = letter.together.length > 1;
  const words = ENDINGS[action] ?? ENDINGS.expireChange;
  return {
    to: side.me,
    kind: words.kind,
    subject: `Stays: ${side.about} with ${side.other.name}`,
    heading: words.heading(side.other.name, isSeveral ? "times" : "time"),
    paragraphs: [
      `${isSeveral ? "Your sessions stay at their times" : "Your session stays at its time"}, and what is in your calendar is right.`,
    ],
    facts: [
      ...sessionFacts(letter, side),
      ...(proposal && !isSeveral ? [{ label: "Was proposed", value: side.when(proposal) }] : []),
      ...reasonFact(reason),
    ],
    afterwards: `If the time does not suit you, propose another one; ${side.otherName} is asked.`,
    usefulUntil: letter.session.startsAt,
    ...aboutSession(letter, "Open the session"),
  };
}

interface Ending {
  kind: Mail["kind"];
  heading: (other: string, times: string) => string;
}

const ENDINGS: Readonly<Record<string, Ending>> & { expireChange: Ending } = {
  declineChange: { kind: "proposalDeclined", heading: (other, times) => `${other} keeps the old ${times}` },
  withdrawChange: {
    kind: "proposalWithdrawn",
    heading: (other, times) => `${other} took the new ${times} back`,
  },
  expireChange: {
    kind: "proposalExpired",
    heading: (_other, times) => `The new ${times} ran out unanswered`,
  },
};
