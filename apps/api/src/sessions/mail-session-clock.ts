import type { PersonId } from "@belay/core/ids.ts";
import { personId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { closeOutAskedMail } from "./close-out-asked.mail.ts";
import type { SessionLetter } from "./session-letter.ts";
import { findSessionLetter } from "./session-letter.ts";
import { sessionReminderMail } from "./session-reminder.mail.ts";

const reminder = z.object({ sessionId, personId, sequence: z.int() });

/** A session is near: whoever has not heard of a change since is reminded. */
export async function mailSessionReminder(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { sessionId: id, personId: reader, sequence } = reminder.parse(payload);
  const letter = await findSessionLetter(tx, id, now);
  const { status, icalSequence } = letter.session;
  if (status !== "confirmed" || icalSequence !== sequence) return;
  await queueMail(tx, [sessionReminderMail(letter, partyOf(letter, reader))], now);
}

const asked = z.object({ sessionId, personId });

/** A session is over and this one has said nothing of it. */
export async function mailCloseOutAsked(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { sessionId: id, personId: reader } = asked.parse(payload);
  const letter = await findSessionLetter(tx, id, now);
  await queueMail(tx, [closeOutAskedMail(letter, partyOf(letter, reader))], now);
}

function partyOf({ mentor }: SessionLetter, reader: PersonId): Party {
  return mentor.personId === reader ? "mentor" : "mentee";
}
