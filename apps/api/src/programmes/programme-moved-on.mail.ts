import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { ProgrammeLetter } from "./programme-letter.ts";

interface MovedOn {
  by: string;
  /** Who did not answer, and who is asked in place of them. */
  mentor: string;
  next: string;
}

/** The mentee hears that their next choice is asked, by whose doing and why. Their mentors hear nothing of it. */
export function programmeMovedOnMail(letter: ProgrammeLetter, mentee: MailReader, moved: MovedOn): Mail {
  const { by, mentor, next } = moved;
  return {
    to: mentee,
    kind: "programmeMovedOn",
    subject: `${letter.name}: ${next} is asked now`,
    heading: `${next} is asked now, your next choice`,
    paragraphs: [
      `${mentor} had not answered for a while, so ${by}, who runs ${letter.name}, had your next choice asked.`,
      `${mentor} reads only that your request was taken back. Nobody was told whom you chose after that.`,
    ],
    facts: [{ label: "Programme", value: letter.name }],
    afterwards: `${next} has as much time to answer as anybody you ask.`,
    about: { kind: "programme", id: letter.id },
    action: { label: "Open your mentorships", path: "/mentorships" },
  };
}
