import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";

interface Link {
  resetId: string;
  token: string;
  expiresAt: Instant;
  now: Instant;
}

/** To somebody who forgot their password: a link to choose another. */
export function passwordResetMail(reader: MailReader, { resetId, token, expiresAt, now }: Link): Mail {
  return {
    to: reader,
    kind: "passwordReset",
    about: { kind: "passwordReset", id: resetId },
    subject: "Choose another password",
    heading: "Choose another password",
    paragraphs: [
      "Somebody who is not signed in asked for this, we think you.",
      "If it was not you, do nothing: your password stays as it is.",
    ],
    facts: [
      { label: "Account", value: reader.address },
      { label: "Works until", value: momentInMail(expiresAt, reader.timeZone, now) },
    ],
    afterwards:
      "It works once. With the new password everybody who is signed in with the old one is signed out.",
    action: { label: "Choose a password", path: "/reset/" },
    secret: token,
  };
}

/** To the owner, whenever their password became another one. */
export function passwordChangedMail(reader: MailReader, now: Instant): Mail {
  return {
    to: reader,
    kind: "passwordChanged",
    about: { kind: "person", id: reader.personId },
    subject: "Your password was changed",
    heading: "Your password was changed",
    paragraphs: ["Every other device is signed out. If it was you, there is nothing to do."],
    facts: [{ label: "When", value: momentInMail(now, reader.timeZone, now) }],
    afterwards: "If it was not you, choose another password now and tell your company admin.",
    action: { label: "It was not me", path: "/forgot" },
  };
}
