import type { InvitationId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";

interface Link {
  email: string;
  invitationId: InvitationId;
  token: string;
  expiresAt: Instant;
  now: Instant;
}

interface Company {
  name: string;
  timeZone: string;
}

/** To an address that somebody wants to join with: the link shows that it is theirs. */
export function addressVerificationMail(
  { email, invitationId, token, expiresAt, now }: Link,
  company: Company,
): Mail {
  return {
    to: { personId: null, name: "", address: email, timeZone: company.timeZone, isReachable: true },
    kind: "addressVerification",
    about: { kind: "invitation", id: invitationId },
    subject: `Join ${company.name} on Belay`,
    heading: `Is this your address at ${company.name}?`,
    paragraphs: [
      "Somebody asked to join with it, we think you. The link shows that the address is yours; you choose your name and password behind it.",
      "If it was not you, do nothing: without the link nobody can join as you.",
    ],
    facts: [
      { label: "Address", value: email },
      { label: "Works until", value: momentInMail(expiresAt, company.timeZone, now) },
    ],
    afterwards: "It works once. Afterwards you can ask for another one on the same page.",
    action: { label: "This is me, join", path: "/verify/" },
    secret: token,
  };
}

/** To somebody who has an account and was typed in again, perhaps by themselves. */
export function alreadyHereMail(reader: MailReader, company: Pick<Company, "name">): Mail {
  return {
    to: reader,
    kind: "alreadyHere",
    about: { kind: "person", id: reader.personId },
    subject: `You are at ${company.name} on Belay already`,
    heading: "You have an account already",
    paragraphs: [
      "Somebody asked to join with this address. If it was you: sign in as always, or choose another password if you forgot yours.",
      "If it was not you, do nothing. Nothing was changed.",
    ],
    facts: [],
    afterwards: null,
    action: { label: "Sign in", path: "/sign-in" },
  };
}
