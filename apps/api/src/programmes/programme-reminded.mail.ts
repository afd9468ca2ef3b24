import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { ProgrammeLetter } from "./programme-letter.ts";

interface Reminder {
  by: string;
  cause: string;
  /** The other one of what waits. */
  other: string;
}

interface Words {
  heading: string;
  action: { label: string; path: string };
}

/** Somebody who runs a programme reminds its reader of what is theirs to do. */
export function programmeRemindedMail(letter: ProgrammeLetter, reader: MailReader, reminder: Reminder): Mail {
  const { heading, action } = wordsOf(reminder);
  return {
    to: reader,
    kind: "programmeReminded",
    subject: `${letter.name}: ${heading}`,
    heading,
    paragraphs: [
      `${reminder.by}, who runs ${letter.name}, sees that this waits for you, and nothing more of it.`,
    ],
    facts: [{ label: "Programme", value: letter.name }],
    afterwards: "You are reminded of it once a day at most.",
    about: { kind: "programme", id: letter.id },
    action,
  };
}

const FIND = { label: "Find somebody who fits", path: "/find" };
const HOME = { label: "Open Home", path: "/" };
const PAIRS = { label: "Open your mentorships", path: "/mentorships" };

function wordsOf({ cause, other }: Reminder): Words {
  switch (cause) {
    case "REQUEST_OPEN":
    case "REQUEST_OVERDUE":
      return { heading: `${other} waits for your answer`, action: HOME };
    case "PROPOSAL_OPEN":
      return { heading: `You and ${other} are proposed as a pair: yes or no?`, action: HOME };
    case "QUIET":
    case "QUIET_LONG":
      return { heading: `It has been quiet between you and ${other}`, action: PAIRS };
    default:
      return { heading: "You have no mentor yet", action: FIND };
  }
}
