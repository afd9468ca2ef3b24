import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { helpAskedMail } from "./help-asked.mail.ts";
import { helpEndedMail } from "./help-ended.mail.ts";
import { findHelpLetter } from "./help-letter.ts";
import { helpStuckMail } from "./help-stuck.mail.ts";
import { listCandidates } from "./list-candidates.ts";

/** The mentor who is asked is written to, unless it has moved on or ended by now. */
export async function mailHelpAsked(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const letter = await findHelpLetter(tx, payload, now);
  if (letter.status === "open" && letter.until !== null)
    await queueMail(tx, [helpAskedMail(letter, letter.until)], now);
}

/** Of many who could help, so many of the best fit are written to; Home shows it to all of them. */
const MOST = 10;

/** Who is stuck is written of to those who can help and have room now: nobody else ever hears of it. */
export async function mailStuck(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const letter = await findHelpLetter(tx, payload, now);
  if (letter.status !== "open") return;
  const ask = await tx
    .selectFrom("helpAsk")
    .select(["askerId", "skillId", "form", "hours", "endsAt", "createdAt"])
    .where("id", "=", letter.id)
    .executeTakeFirstOrThrow();
  const found = await listCandidates(tx, ask, now);
  const ids = (found?.candidates ?? []).slice(0, MOST).map(({ id }) => id);
  const readers = await listReaders(tx, ids);
  const times = { since: ask.createdAt, until: ask.endsAt };
  await queueMail(
    tx,
    [...readers.values()].map((mentor) => helpStuckMail({ ...letter, mentor }, times)),
    now,
  );
}

/** Nobody is left, or the day is over: the asker is written to. */
export async function mailHelpEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  await queueMail(tx, [helpEndedMail(await findHelpLetter(tx, payload, now))], now);
}
