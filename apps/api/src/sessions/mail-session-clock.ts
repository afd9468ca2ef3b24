import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { closeOutAskedMail } from "./close-out-asked.mail.ts";
import type { SessionLetter } from "./session-letter.ts";
import { findSessionLetter } from "./session-letter.ts";
import { sessionReminderMail } from "./session-reminder.mail.ts";
import { holdForReminder } from "./writes.ts";

/** A session is near: whoever has not heard of a change since is reminded. */
export async function mailSessionReminder(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const due = await holdForReminder(tx, payload, now);
  if (!due) return;
  const letter = await findSessionLetter(tx, due.sessionId, now);
  await queueMail(tx, [sessionReminderMail(letter, partyOf(letter, due.personId))], now);
}

/** A session is over and this one has said nothing of it. */
export async function mailCloseOutAsked(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const due = await holdForReminder(tx, payload, now);
  if (!due) return;
  const letter = await findSessionLetter(tx, due.sessionId, now);
  await queueMail(tx, [closeOutAskedMail(letter, partyOf(letter, due.personId))], now);
}

function partyOf({ mentor }: SessionLetter, reader: PersonId): Party {
  return mentor.personId === reader ? "mentor" : "mentee";
}
