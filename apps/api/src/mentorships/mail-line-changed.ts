import { waitId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { goalWords } from "@belay/core/ladder/goal-words.ts";
import * as z from "zod/mini";
import { findLadder } from "../ladder/queries.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders, listReaders } from "../platform/mail/list-readers.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import type { LineLetter } from "./line-changed.mail.ts";
import {
  lineEndedMail,
  lineHaltedMail,
  placeLapsedMail,
  placeOfferedMail,
  placeTakenMail,
} from "./line-changed.mail.ts";
import { listHaltedWaits } from "./queries.ts";

const changed = z.object({ waitId, status: z.string() });

/** Somebody's place in line changed: whoever did not do it themselves is written to. */
export async function mailLineChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { waitId: id, status } = changed.parse(payload);
  const row = await tx
    .selectFrom("mentorWait")
    .select(["mentorId", "menteeId", "skillId", "fromLevel", "toLevel", "levelId"])
    .select(["joinedAt", "offerEndsAt", "status"])
    .where("id", "=", id)
    .executeTakeFirst();
  // When more has happened since, its own announcement tells it.
  if (row?.status !== status) return;
  const { skillId, fromLevel, toLevel, levelId, joinedAt, offerEndsAt, ...two } = row;
  const goal = goalWords({ skillId, fromLevel, toLevel, levelId }, findLadder());
  const letter = { id, goal, joinedAt, offerEndsAt, now, ...(await findTwoReaders(tx, two)) };
  await queueMail(tx, write(letter, status), now);
}

/** A mentor takes nobody on for a while: everybody who waits in their line is written to. */
export async function mailLineHalted(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const waiting = await listHaltedWaits(tx, payload);
  if (waiting.length === 0) return;
  const readers = await listReaders(
    tx,
    waiting.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
  );
  const mails = waiting.flatMap(({ mentorId, menteeId, id, joinedAt, offerEndsAt, ...wanted }) => {
    const [mentor, mentee] = [readers.get(mentorId), readers.get(menteeId)];
    const goal = goalWords(wanted, findLadder());
    return mentor && mentee ? [lineHaltedMail({ id, joinedAt, offerEndsAt, now, mentor, mentee, goal })] : [];
  });
  await queueMail(tx, mails, now);
}

function write(letter: LineLetter, status: string): Mail[] {
  if (status === "offered" && letter.offerEndsAt !== null)
    return [placeOfferedMail(letter, letter.offerEndsAt)];
  if (status === "taken") return [placeTakenMail(letter)];
  if (status === "lapsed") return [placeLapsedMail(letter)];
  return status === "closed" ? [lineEndedMail(letter)] : [];
}
