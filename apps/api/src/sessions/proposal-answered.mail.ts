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
  const words = ENDINGS[action] ?? ENDINGS.expireChange;
  return {
    to: side.me,
    kind: words.kind,
    subject: `Stays: ${side.about} with ${side.other.name}`,
    heading: words.heading(side.other.name),
    paragraphs: ["Your session stays at its time, and what is in your calendar is right."],
    facts: [
      ...sessionFacts(letter, side),
      ...(proposal ? [{ label: "Was proposed", value: side.when(proposal) }] : []),
      ...reasonFact(reason),
    ],
    afterwards: `If the time does not suit you, propose another one; ${side.otherName} is asked.`,
    usefulUntil: letter.session.startsAt,
    ...aboutSession(letter, "Open the session"),
  };
}

interface Ending {
  kind: Mail["kind"];
  heading: (other: string) => string;
}

const ENDINGS: Readonly<Record<string, Ending>> & { expireChange: Ending } = {
  declineChange: { kind: "proposalDeclined", heading: (other) => `${other} keeps the old time` },
  withdrawChange: { kind: "proposalWithdrawn", heading: (other) => `${other} took the new time back` },
  expireChange: { kind: "proposalExpired", heading: () => "The new time ran out unanswered" },
};
