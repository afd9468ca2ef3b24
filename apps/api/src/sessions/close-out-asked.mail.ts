import { addMilliseconds } from "@belay/core/instant.ts";
import { COMPLETE_WITHIN } from "@belay/core/sessions/outcome-rules.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Mail } from "../platform/mail/mail.ts";
import type { SessionLetter } from "./session-letter.ts";
import { aboutSession, sessionFacts, sideOf } from "./session-letter.ts";

/** It is over: what came of it, while it is fresh. */
export function closeOutAskedMail(letter: SessionLetter, reader: Party): Mail {
  const side = sideOf(letter, reader);
  const { endsAt } = letter.session;
  const usefulUntil = addMilliseconds(endsAt, COMPLETE_WITHIN);
  const until = side.moment(usefulUntil);
  return {
    to: side.me,
    kind: "closeOutAsked",
    subject: `How was it: ${side.about} with ${side.other.name}`,
    heading: `What came of your session with ${side.other.name}?`,
    paragraphs: [
      "Two minutes: whether it took place, what you learned, what you will do next, and who may read it.",
    ],
    facts: [
      ...sessionFacts(letter, side),
      { label: "Waits since", value: side.moment(endsAt) },
      { label: "Open until", value: until },
    ],
    afterwards:
      "A session that nobody closes out does not count. You are asked at its end and once the next morning, then never again.",
    usefulUntil,
    ...aboutSession(letter, "Close it out"),
  };
}
