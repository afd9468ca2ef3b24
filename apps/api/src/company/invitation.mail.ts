import type { Instant } from "@belay/core/instant.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Mail } from "../platform/mail/mail.ts";

interface Invited {
  id: string;
  email: string;
  token: string;
  inviterName: string;
  companyName: string;
  /** The company's, for who is invited has not said theirs. */
  timeZone: string;
  expiresAt: Instant;
  now: Instant;
}

/** Somebody is asked in: who asks, where to, and until when the link works. */
export function invitationMail(invited: Invited): Mail {
  const { id, email, token, inviterName, companyName, timeZone, expiresAt, now } = invited;
  return {
    to: { personId: null, name: "", address: email, timeZone, isReachable: true },
    kind: "invitation",
    about: { kind: "invitation", id },
    subject: `${inviterName} invites you to Belay at ${companyName}`,
    heading: `${inviterName} invites you to Belay at ${companyName}`,
    paragraphs: [
      "Belay is where people here find who can help them grow, and book time with them. Your name and a password are all it takes to begin.",
    ],
    facts: [
      { label: "For", value: email },
      { label: "Works until", value: momentInMail(expiresAt, timeZone, now) },
    ],
    afterwards: "The link works once and for this address alone. If you did not expect it, do nothing.",
    action: { label: "Join", path: "/join/" },
    secret: token,
  };
}
