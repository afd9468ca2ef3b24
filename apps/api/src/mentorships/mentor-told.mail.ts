import type { Mail, MailReader } from "../platform/mail/mail.ts";

/** The mentor alone hears that nobody can ask them, and why. */
export function mentorPausedMail(mentor: MailReader): Mail {
  return {
    to: mentor,
    kind: "mentorPaused",
    about: null,
    subject: "Nobody can ask you for mentoring for now",
    heading: "Nobody can ask you for mentoring for now",
    paragraphs: [
      "What you were asked ran out without your answer, so new requests go to others. Your mentees and sessions stay.",
    ],
    facts: [],
    afterwards: "This stays so until you are back, which is one click. Only you are told.",
    action: { label: "I am back", path: "/" },
  };
}
