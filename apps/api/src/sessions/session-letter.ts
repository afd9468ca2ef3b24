import type { PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Party, SessionState } from "@belay/core/sessions/session.ts";
import { otherParty } from "@belay/core/sessions/session.ts";
import { momentInMail, sessionTimeInMail } from "@belay/core/time-words/mail-time.ts";
import type { Tx } from "../platform/database.ts";
import { findTwoReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailFact, MailReader } from "../platform/mail/mail.ts";
import { STATE_COLUMNS, toSessionState } from "./session-row.ts";

/** What every mail about a session is written from. */
export interface SessionLetter {
  id: SessionId;
  kind: string;
  topic: string;
  session: SessionState;
  mentor: MailReader;
  mentee: MailReader;
  now: Instant;
}

export async function findSessionLetter(tx: Tx, id: SessionId, now: Instant): Promise<SessionLetter> {
  const row = await tx
    .selectFrom("session")
    .select([...STATE_COLUMNS, "session.kind", "session.topic", "session.mentorId", "session.menteeId"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const { kind, topic } = row;
  return { id, kind, topic, session: toSessionState(row), ...(await findTwoReaders(tx, row)), now };
}

export interface LetterEvent {
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
  return [
    { label: "With", value: side.other.name },
    { label: "About", value: side.about },
    { label: "When", value: side.when(letter.session) },
  ];
}

/** What all mails about a session share: its row for the log, its page for the link. */
export function aboutSession({ id }: SessionLetter, label: string): Pick<Mail, "about" | "action"> {
  return { about: { kind: "session", id }, action: { label, path: `/sessions/${id}` } };
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
