import { personId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sessionStatus } from "@belay/core/sessions/session.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { sessionBookedMail } from "./session-booked.mail.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { findSessionLetter } from "./session-letter.ts";

const changed = z.object({
  sessionId,
  action: z.string(),
  status: sessionStatus,
  actorId: z.nullable(personId),
  actorRole: z.enum(["mentor", "mentee", "lead", "system"]),
  reason: z.nullable(z.string()),
});

type Write = (letter: SessionLetter, event: LetterEvent) => Mail[];

const bothBooked = (letter: SessionLetter, { actorId }: LetterEvent, isAnswer: boolean) =>
  (["mentor", "mentee"] as const).map((reader) => sessionBookedMail(letter, reader, { actorId, isAnswer }));

/** Who is written to about which action. What is not here is news on Home at most. */
const MAILS: Readonly<Record<string, Write>> = {
  request: (letter, event) => (letter.session.status === "confirmed" ? bothBooked(letter, event, false) : []),
  accept: (letter, event) => bothBooked(letter, event, true),
};

/** Something happened to a session. When more has happened since, its own announcement tells it. */
export async function mailSessionChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { sessionId: id, action, status, ...event } = changed.parse(payload);
  const write = MAILS[action];
  if (!write) return;
  const letter = await findSessionLetter(tx, id, now);
  if (letter.session.status !== status) return;
  await queueMail(tx, write(letter, event), now);
}
