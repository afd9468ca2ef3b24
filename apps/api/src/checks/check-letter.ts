import type { MentorshipId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import { formatDay } from "@belay/core/time-words/day-words.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import { silenceClock } from "../programmes/queries.ts";

/** What every mail about the clocks of a relationship is written from. */
export interface CheckLetter {
  id: MentorshipId;
  mentor: MailReader;
  mentee: MailReader;
  isActive: boolean;
  /** By which its silence goes. */
  clock: Clocks["silence"];
  now: Instant;
}

export async function findCheckLetter(tx: Tx, id: MentorshipId, now: Instant): Promise<CheckLetter> {
  const { mentorId, menteeId, status, clock } = await tx
    .selectFrom("mentorship")
    .select(["mentorId", "menteeId", "status", silenceClock().as("clock")])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const pair = await findTwoReaders(tx, { mentorId, menteeId });
  return { id, ...pair, isActive: status === "active", clock, now };
}

/** The two of them as one of them reads it. */
export function sidesOf({ mentor, mentee }: CheckLetter, reader: "mentor" | "mentee") {
  return reader === "mentor" ? { me: mentor, other: mentee } : { me: mentee, other: mentor };
}

/** `Tue 3 Nov`, for what goes by days. */
export function dayFor({ now }: CheckLetter, { timeZone }: MailReader, instant: Instant): string {
  return formatDay({ instant, zone: timeZone, now });
}

export function momentFor({ now }: CheckLetter, { timeZone }: MailReader, instant: Instant): string {
  return momentInMail(instant, timeZone, now);
}

/** Its row for the log, and Home, where it is answered. */
export function aboutCheck({ id }: CheckLetter, label: string, path: string): Pick<Mail, "about" | "action"> {
  return { about: { kind: "mentorship", id }, action: { label, path } };
}
