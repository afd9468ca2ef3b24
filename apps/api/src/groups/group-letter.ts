import { groupCalendarEvent } from "@belay/core/groups/group-calendar-event.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { firstName } from "@belay/core/people/first-name.ts";
import { momentInMail, sessionTimeInMail } from "@belay/core/time-words/mail-time.ts";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import type { Mail, MailFact, MailReader } from "../platform/mail/mail.ts";
import { SITE } from "../platform/mail/mail.ts";

/** What every mail about a group is written from. */
export interface GroupLetter {
  id: GroupId;
  topic: string;
  status: "open" | "cancelled";
  reason: string | null;
  startsAt: Instant;
  endsAt: Instant;
  icalSequence: number;
  seats: number;
  mentor: MailReader;
  /** Everybody who ever was in it, with their seat as it is now. */
  people: readonly (MailReader & {
    seat: "joined" | "offered" | "waiting" | "left";
    offerEndsAt: Instant | null;
  })[];
  now: Instant;
}

export async function findGroupLetter(tx: Tx, id: GroupId, now: Instant): Promise<GroupLetter> {
  const group = await tx
    .selectFrom("groupSession")
    .select(["mentorId", "topic", "status", "reason", "startsAt", "endsAt", "icalSequence", "seats"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom("groupSeat")
    .select(["personId", "status", "offerEndsAt"])
    .where("groupId", "=", id)
    .orderBy("place")
    .execute();
  const { mentorId, ...words } = group;
  const readers = await listReaders(tx, [mentorId, ...rows.map(({ personId }) => personId)]);
  const mentor = readers.get(mentorId);
  if (!mentor) throw new Error("A group of a mentor who never was here.");
  const people = rows.flatMap(({ personId, status, offerEndsAt }) => {
    const reader = readers.get(personId);
    return reader ? [{ ...reader, seat: status, offerEndsAt }] : [];
  });
  return { id, ...words, mentor, people, now };
}

/** Those of them who are told, in the order in which they came. */
export function readersOf({ people }: GroupLetter, ids: readonly PersonId[]) {
  return people.filter(({ personId }) => ids.includes(personId));
}

export function listJoined({ people }: GroupLetter) {
  return people.filter(({ seat }) => seat === "joined");
}

/** A time as this reader's clock shows it, with the mentor's beside it for everybody else. */
export function whenFor(
  { mentor, startsAt, endsAt, now }: GroupLetter,
  me: MailReader,
  time: { startsAt: Instant; endsAt: Instant } = { startsAt, endsAt },
): string {
  const own = { start: time.startsAt, end: time.endsAt, zone: me.timeZone, now };
  if (me.personId === mentor.personId) return sessionTimeInMail(own);
  return sessionTimeInMail({ ...own, otherZone: mentor.timeZone, otherName: firstName(mentor.name) });
}

export function momentFor({ now }: GroupLetter, { timeZone }: MailReader, moment: Instant): string {
  return momentInMail(moment, timeZone, now);
}

/** What about, with whom and when: the facts that every mail about a group begins with. */
export function groupFacts(letter: GroupLetter, me: MailReader): MailFact[] {
  const { mentor, topic } = letter;
  const isMentor = me.personId === mentor.personId;
  return [
    { label: "Group", value: topic },
    ...(isMentor ? [] : [{ label: "Mentor", value: mentor.name }]),
    { label: "When", value: whenFor(letter, me) },
  ];
}

/** How many come, which its mentor reads. */
export function seatsFact(letter: GroupLetter): MailFact {
  return { label: "Seats", value: `${listJoined(letter).length} of ${letter.seats} taken` };
}

/** What all mails about a group share: its row for the log, its page for the link, and its start, after which most are of no use. */
export function aboutGroup(
  { id, startsAt: usefulUntil }: GroupLetter,
  label: string,
): Pick<Mail, "about" | "action" | "usefulUntil"> {
  return { about: { kind: "group", id }, action: { label, path: `/groups/${id}` }, usefulUntil };
}

/** The entry of one of them: who else comes stands on the page, not in everybody's calendar. */
export function groupInvitation(
  letter: GroupLetter,
  me: MailReader,
  { takesPlace }: { takesPlace: boolean },
): Required<Pick<Mail, "calendar">> {
  const { id, topic, mentor, startsAt, endsAt, icalSequence, now } = letter;
  const pageUrl = `${SITE}/groups/${id}`;
  const facts = { id, topic, mentorName: mentor.name, startsAt, endsAt, icalSequence, takesPlace };
  const event = groupCalendarEvent({ ...facts, pageUrl, stamp: now });
  const both = me.personId === mentor.personId ? [mentor] : [mentor, me];
  const attendees = both.map(({ name, address }) => ({ name, email: address }));
  const method = takesPlace ? "REQUEST" : "CANCEL";
  return { calendar: { method, event, organizerName: mentor.name, attendees } };
}
