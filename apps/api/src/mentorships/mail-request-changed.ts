import { mentorshipId, personId, requestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders, listReaders } from "../platform/mail/list-readers.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { mentorPausedMail } from "./mentor-told.mail.ts";
import { mentorshipEndedMail } from "./mentorship-ended.mail.ts";
import {
  requestAcceptedMail,
  requestDeclinedMail,
  requestExpiredMails,
  requestWithdrawnMail,
} from "./request-answered.mail.ts";
import type { RequestLetter } from "./request-letter.ts";
import { findRequestLetter } from "./request-letter.ts";
import { requestMadeMail } from "./request-made.mail.ts";

const told = z.object({ requestId });

/** A mentor is asked. */
export async function mailRequestMade(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const letter = await findRequestLetter(tx, told.parse(payload).requestId, now);
  await queueMail(tx, [requestMadeMail(letter, { isReminder: false })], now);
}

/** A mentor has been asked for days. */
export async function mailRequestReminded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const letter = await findRequestLetter(tx, told.parse(payload).requestId, now);
  await queueMail(tx, [requestMadeMail(letter, { isReminder: true })], now);
}

const answered = z.object({ requestId, action: z.enum(["accept", "decline", "withdraw", "expire"]) });

const ANSWERS: Record<z.infer<typeof answered>["action"], (letter: RequestLetter) => Mail[]> = {
  accept: (letter) => [requestAcceptedMail(letter)],
  decline: (letter) => [requestDeclinedMail(letter)],
  withdraw: (letter) => [requestWithdrawnMail(letter)],
  expire: requestExpiredMails,
};

/** A request was answered, taken back or ran out: whoever waited is written to. */
export async function mailRequestAnswered(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { requestId: id, action } = answered.parse(payload);
  await queueMail(tx, ANSWERS[action](await findRequestLetter(tx, id, now)), now);
}

const paused = z.object({ mentorId: personId });

export async function mailMentorPaused(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const readers = await listReaders(tx, [paused.parse(payload).mentorId]);
  await queueMail(tx, [...readers.values()].map(mentorPausedMail), now);
}

const ended = z.object({ mentorshipId, endedBy: personId, mentorId: personId, menteeId: personId });

export async function mailMentorshipEnded(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorshipId: id, endedBy, ...pair } = ended.parse(payload);
  const { mentor, mentee } = await findTwoReaders(tx, pair);
  const [to, other] = endedBy === pair.mentorId ? [mentee, mentor] : [mentor, mentee];
  await queueMail(tx, [mentorshipEndedMail({ id, to, other })], now);
}
