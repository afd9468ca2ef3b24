import type { Proposal } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { aboutSession, reasonFact, sayHowMany, sideOf, timesOf } from "./session-letter.ts";

/** Another time is proposed: the other side's turn, and the old time stays meanwhile. */
export function sessionProposedMail(
  letter: SessionLetter,
  proposal: Proposal,
  { reason }: LetterEvent,
): Mail {
  const side = sideOf(letter, otherParty(proposal.by));
  const until = side.moment(proposal.expiresAt);
  const isSeveral = letter.together.length > 1;
  const proposed = letter.together.flatMap(({ proposal: one }) => (one ? [one] : []));
  const forWhat = isSeveral ? ` for ${sayHowMany(letter)}` : "";
  return {
    to: side.me,
    kind: "sessionProposed",
    subject: `${side.other.name} proposes another time${forWhat}: ${side.about}`,
    heading: `${side.other.name} proposes another time${forWhat}`,
    paragraphs: [
      isSeveral
        ? "Your sessions stay where they are until you answer; the old and the new times are held meanwhile."
        : "Your session stays where it is until you answer; both times are held meanwhile.",
    ],
    facts: [
      { label: "With", value: side.other.name },
      { label: "About", value: side.about },
      ...(isSeveral
        ? timesOf(proposed.map(side.when))
        : [
            { label: "Now", value: side.when(letter.session) },
            { label: "Proposed", value: side.when(proposal) },
          ]),
      ...reasonFact(reason),
      { label: "Since", value: side.moment(letter.now) },
      { label: "Answer by", value: until },
    ],
    afterwards: `Without an answer by ${until} ${isSeveral ? "the sessions stay at their old times" : "the session stays at its old time"}.`,
    usefulUntil: proposal.expiresAt,
    ...aboutSession(letter, `Answer ${side.otherName}`),
  };
}
