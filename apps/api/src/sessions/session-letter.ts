import type { PersonId, SeriesId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { firstName } from "@belay/core/people/first-name.ts";
import type { Party, SessionState } from "@belay/core/sessions/session.ts";
import { otherParty, sessionState } from "@belay/core/sessions/session.ts";
import { momentInMail, sessionTimeInMail } from "@belay/core/time-words/mail-time.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailFact, MailReader } from "../platform/mail/mail.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

/** One of several that something happened to at once. */
export interface TogetherSession extends SessionState {
  id: SessionId;
}

/** What every mail about a session is written from. */
export interface SessionLetter {
  id: SessionId;
  kind: string;
  topic: string;
  session: SessionState;
  mentor: MailReader;
  mentee: MailReader;
  /** Where they meet; null when nobody said. */
  joinUrl: string | null;
  /** Its place in a series; null when it stands alone. */
  place: { index: number; count: number } | null;
  /** All that it happened to at once, this one the first of them; empty where it is this one alone. */
  together: readonly TogetherSession[];
  now: Instant;
}

export async function findSessionLetter(tx: Tx, id: SessionId, now: Instant): Promise<SessionLetter> {
  const row = await tx
    .selectFrom("session")
    .leftJoin("sessionRoom", "sessionRoom.sessionId", "session.id")
    .select([...STATE_COLUMNS, "session.kind", "session.topic", "session.mentorId", "session.menteeId"])
    .select(["sessionRoom.joinUrl", "session.seriesId", "session.seriesIndex"])
    .where("session.id", "=", id)
    .executeTakeFirstOrThrow();
  const { kind, topic, joinUrl } = row;
  const pair = await findTwoReaders(tx, row);
  const place = row.seriesId === null ? null : await findPlace(tx, row.seriesId, row.seriesIndex ?? 1);
  const session = toSessionState(row);
  return { id, kind, topic, joinUrl, session, place, together: [], ...pair, now };
}

/** Which of its series it is; what was left out when it was booked does not count. */
async function findPlace(tx: Tx, id: SeriesId, index: number) {
  const { count, upTo } = await tx
    .selectFrom("session")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .select(({ fn }) => fn.countAll<number>().filterWhere("seriesIndex", "<=", index).as("upTo"))
    .where("seriesId", "=", id)
    .executeTakeFirstOrThrow();
  return { index: upTo, count };
}

/** The sessions that something happened to at once and that stand as it left them, in their order. */
export async function listTogether(
  tx: Tx,
  ids: readonly SessionId[],
  status: SessionState["status"],
): Promise<TogetherSession[]> {
  const rows = await tx
    .selectFrom("session")
    .select(["session.id", ...STATE_COLUMNS])
    .where("id", "in", [...ids])
    .where("status", "=", status)
    .orderBy("startsAt")
    .execute();
  return rows.map((row) => ({ id: row.id, ...toSessionState(row) }));
}

const wasBefore = z.object({
  startsAt: z.optional(z.string()),
  endsAt: z.optional(z.string()),
  proposal: z.optional(sessionState.shape.proposal),
});

/** What an action wrote over, as its event keeps it. */
export async function findBefore(tx: Tx, id: SessionId, action: string) {
  const event = await tx
    .selectFrom("sessionEvent")
    .select("before")
    .where("sessionId", "=", id)
    .where("action", "=", action)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return wasBefore.parse(event?.before ?? {});
}

export interface LetterEvent {
  action: string;
  /** Who did it; null for the clock. */
  actorId: PersonId | null;
  actorRole: Party | "lead" | "system";
  reason: string | null;
}

/** One side's view: the reader, the other, and how moments read in the reader's zone. */
export interface Side {
  me: MailReader;
  other: MailReader;
  /** `Ana`, for sentences after the first. */
  otherName: string;
  about: string;
  when: (time: { startsAt: Instant; endsAt: Instant }) => string;
  moment: (instant: Instant) => string;
}

export function sideOf(letter: SessionLetter, reader: Party): Side {
  const { now, topic, kind } = letter;
  const [me, other] = [letter[reader], letter[otherParty(reader)]];
  const otherName = firstName(other.name);
  const zones = { zone: me.timeZone, otherZone: other.timeZone, otherName };
  return {
    me,
    other,
    otherName,
    about: topic.trim() || `a ${kind} session`,
    when: ({ startsAt, endsAt }) => sessionTimeInMail({ start: startsAt, end: endsAt, ...zones, now }),
    moment: (instant) => momentInMail(instant, me.timeZone, now),
  };
}

/** Who, about what and when: the facts that every mail about a session begins with. */
export function sessionFacts(letter: SessionLetter, side: Side): MailFact[] {
  const { session, place, together } = letter;
  const who = [
    { label: "With", value: side.other.name },
    { label: "About", value: side.about },
  ];
  if (together.length > 1) return [...who, ...timesOf(together.map(side.when))];
  const inSeries = place ? [{ label: "In its series", value: `${place.index} of ${place.count}` }] : [];
  return [...who, { label: "When", value: side.when(session) }, ...inSeries];
}

/** Several times, each on a line of its own. */
export function timesOf(times: readonly string[]): MailFact[] {
  return times.map((value, at) => ({ label: `${at + 1} of ${times.length}`, value }));
}

/** `a session`, `4 sessions`. */
export function sayHowMany({ together }: SessionLetter, one = "a session"): string {
  return together.length > 1 ? `${together.length} sessions` : one;
}

/** What all mails about a session share: its row for the log, its page for the link. */
export function aboutSession({ id }: SessionLetter, label: string): Pick<Mail, "about" | "action"> {
  return { about: { kind: "session", id }, action: { label, path: `/sessions/${id}` } };
}

/** What somebody gave as their reason, as its own words. */
export function reasonFact(reason: string | null): MailFact[] {
  return reason ? [{ label: "Reason", value: reason }] : [];
}

/** Who did it, as the reader reads it: `You`, `Ana Ruiz`, `A lead`, or nobody in particular. */
export function actorName({ actorId, actorRole }: LetterEvent, { me, other }: Side): string | null {
  if (actorId === null || actorRole === "system") return null;
  if (actorId === me.personId) return "You";
  return actorId === other.personId ? other.name : "A lead";
}
