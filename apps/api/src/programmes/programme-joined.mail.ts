import { sayNext } from "@belay/core/programmes/programme-words.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import type { ProgrammeLetter } from "./programme-letter.ts";

export interface AddedReader extends MailReader {
  asMentee: boolean;
  asMentor: boolean;
}

/** Somebody who runs a programme put its reader into it: as what, what comes next, and the way out. */
export function programmeJoinedMail(letter: ProgrammeLetter, reader: AddedReader, addedBy: string): Mail {
  const { id, name, purpose } = letter;
  return {
    to: reader,
    kind: "programmeJoined",
    subject: `${addedBy} added you to ${name}`,
    heading: `${addedBy} added you to ${name}`,
    paragraphs: purpose === "" ? [] : [purpose],
    facts: [
      { label: "Programme", value: name },
      { label: "You are in it as", value: saySides(reader) },
    ],
    afterwards: `${sayNext(letter, { ...reader, phase: letter.phase })} If it is not for you, leave it with one click on your profile; nobody asks why.`,
    about: { kind: "programme", id },
    action: { label: "Look at your programmes", path: "/settings/profile" },
  };
}

function saySides({ asMentee, asMentor }: Pick<AddedReader, "asMentee" | "asMentor">): string {
  if (asMentee && asMentor) return "Mentee and mentor";
  return asMentor ? "Mentor" : "Mentee";
}
