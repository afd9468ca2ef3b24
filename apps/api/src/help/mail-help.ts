import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { helpAskedMail } from "./help-asked.mail.ts";
import { helpEndedMail } from "./help-ended.mail.ts";
import { findHelpLetter } from "./help-letter.ts";

/** The mentor who is asked is written to, unless it has moved on or ended by now. */
export async function mailHelpAsked(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const letter = await findHelpLetter(tx, payload, now);
  if (letter.status === "open" && letter.until !== null)
    await queueMail(tx, [helpAskedMail(letter, letter.until)], now);
}

/** Nobody is left, or the day is over: the asker is written to. */
export async function mailHelpEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  await queueMail(tx, [helpEndedMail(await findHelpLetter(tx, payload, now))], now);
}
