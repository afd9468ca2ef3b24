import type { Mail, MailReader } from "../platform/mail/mail.ts";

interface Ended {
  id: string;
  to: MailReader;
  other: MailReader;
}

/** The other side hears that it has ended; not why, and nothing more. */
export function mentorshipEndedMail({ id, to, other }: Ended): Mail {
  return {
    to,
    kind: "mentorshipEnded",
    about: { kind: "mentorship", id },
    subject: `The mentorship with ${other.name} has ended`,
    heading: `The mentorship with ${other.name} has ended`,
    paragraphs: ["What you did together stays yours. Sessions that were still to come are called off."],
    facts: [],
    afterwards: null,
    action: { label: "Open the mentorship", path: `/mentorships/${id}` },
  };
}
