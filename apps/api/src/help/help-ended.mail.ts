import type { Mail } from "../platform/mail/mail.ts";
import type { HelpLetter } from "./help-letter.ts";
import { aboutAsk, helpFactsInMail } from "./help-letter.ts";

/** Nobody could help: the asker hears it, with what would help. */
export function helpEndedMail(letter: HelpLetter): Mail {
  const { asker, form, skill, skillId } = letter;
  const isFlash = form === "flash";
  return {
    to: asker,
    kind: "helpEnded",
    subject: isFlash
      ? `Nobody could take your 25 minutes on ${skill}`
      : `Nobody had room to pair on ${skill}`,
    heading: isFlash ? "Nobody could take your 25 minutes" : "Nobody had room to pair with you today",
    paragraphs: [
      isFlash
        ? "Everybody who could help was asked, or has no room any more. Other hours may do: let any hour or the whole week do. Or ask somebody to mentor you in it."
        : "Eight hours have passed, so it is closed. Ask for 25 minutes this week instead: then one after the other is asked. Or ask somebody to mentor you in it.",
    ],
    facts: helpFactsInMail(letter),
    afterwards: null,
    action: { label: "Ask again", path: `/find?ask=flash&askFor=${encodeURIComponent(skillId)}` },
    ...aboutAsk(letter),
  };
}
