import type { Mail, MailPart, MailReader } from "../platform/mail/mail.ts";

/** Everything that came together since the last one, the newest of each thing; `subjects` are those of the mails. */
export function dailyMail(to: MailReader, parts: readonly MailPart[], [first = ""]: readonly string[]): Mail {
  const others = parts.length - 1;
  return {
    to,
    kind: "daily",
    about: null,
    subject: others === 0 ? first : `${first}, and ${others} more`,
    heading: others === 0 ? "One thing came up" : `${parts.length} things came up`,
    paragraphs: [],
    facts: [],
    afterwards: null,
    action: { label: "Open Belay", path: "/" },
    parts,
  };
}
