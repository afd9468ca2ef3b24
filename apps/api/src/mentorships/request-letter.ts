import type { RequestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { goalWords } from "@belay/core/ladder/goal-words.ts";
import { momentInMail } from "@belay/core/time-words/mail-time.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailReader } from "../platform/mail/mail.ts";
import { requestClock } from "../programmes/queries.ts";

/** What every mail about a mentorship request is written from. */
export interface RequestLetter {
  id: RequestId;
  mentor: MailReader;
  mentee: MailReader;
  goal: string;
  message: string;
  reason: string | null;
  createdAt: Instant;
  closesAt: Instant;
  mentorshipId: string | null;
  /** Who is asked now in the chain that the request stood in. The mentee's alone: no mail to the mentor says it. */
  nextName: string | null;
  /** After how many of the mentor's in a row that run out nobody can ask them any more. */
  pauseAfter: number;
  now: Instant;
}

export async function findRequestLetter(tx: Tx, id: RequestId, now: Instant): Promise<RequestLetter> {
  const row = await tx
    .selectFrom("mentorshipRequest")
    .leftJoin("mentorship", "mentorship.requestId", "mentorshipRequest.id")
    .select(["mentorshipRequest.mentorId", "mentorshipRequest.menteeId", "mentorship.id as mentorshipId"])
    .select(["skillId", "fromLevel", "toLevel", "levelId", "message", "reason", "createdAt", "closesAt"])
    .select(requestClock("softPause").as("softPause"))
    .where("mentorshipRequest.id", "=", id)
    .executeTakeFirstOrThrow();
  const { skillId, fromLevel, toLevel, levelId, mentorId, menteeId, softPause, ...rest } = row;
  const nextName = await findNextName(tx, id);
  const goal = goalWords({ skillId, fromLevel, toLevel, levelId }, findLadder());
  const readers = await findTwoReaders(tx, { mentorId, menteeId });
  return { id, ...rest, goal, nextName, pauseAfter: softPause.afterExpiredRequests, ...readers, now };
}

async function findNextName(tx: Tx, id: RequestId): Promise<string | null> {
  const next = await tx
    .selectFrom("requestChoice as ended")
    .innerJoin("requestChoice as next", "next.chainId", "ended.chainId")
    .innerJoin("person", "person.id", "next.mentorId")
    .select("person.name")
    .where("ended.requestId", "=", id)
    .where("ended.status", "=", "over")
    .where("next.status", "=", "asked")
    .executeTakeFirst();
  return next?.name ?? null;
}

/** A moment of the request as this reader's clock shows it. */
export function momentFor({ timeZone }: MailReader, instant: Instant, now: Instant): string {
  return momentInMail(instant, timeZone, now);
}

export function aboutRequest({ id }: RequestLetter, label: string): Pick<Mail, "about" | "action"> {
  return { about: { kind: "request", id }, action: { label, path: "/mentorships" } };
}
