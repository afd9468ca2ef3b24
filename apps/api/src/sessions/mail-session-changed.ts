import type { SessionId } from "@belay/core/ids.ts";
import { personId, sessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { otherParty, sessionStatus } from "@belay/core/sessions/session.ts";
import { sql } from "kysely";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import type { Mail, ToldThing } from "../platform/mail/mail.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { proposalAnsweredMail } from "./proposal-answered.mail.ts";
import { sessionDeclinedMail, sessionExpiredMail, sessionWithdrawnMail } from "./session-answered.mail.ts";
import { sessionBookedMail } from "./session-booked.mail.ts";
import { sessionCancelledMail } from "./session-cancelled.mail.ts";
import type { LetterEvent, SessionLetter } from "./session-letter.ts";
import { findBefore, findSessionLetter, listTogether } from "./session-letter.ts";
import { sessionMovedMail } from "./session-moved.mail.ts";
import { sessionProposedMail } from "./session-proposed.mail.ts";
import { sessionRequestedMail } from "./session-requested.mail.ts";

const changed = z.object({
  sessionId,
  action: z.string(),
  status: sessionStatus,
  actorId: z.nullable(personId),
  actorRole: z.enum(["mentor", "mentee", "lead", "system"]),
  reason: z.nullable(z.string()),
  /** All of a series that it happened to at once, in their order. */
  together: z._default(z.array(sessionId), []),
});

const BOTH: readonly Party[] = ["mentor", "mentee"];

interface Told {
  letter: SessionLetter;
  event: LetterEvent;
  before: Awaited<ReturnType<typeof findBefore>>;
}

/** Who is written to about which action. What is not here is news on Home at most. */
const MAILS: Readonly<Record<string, (told: Told) => Mail[]>> = {
  request: (told) =>
    told.letter.session.status === "requested" ? [sessionRequestedMail(told.letter)] : booked(told),
  accept: booked,
  decline: ({ letter, event }) => [sessionDeclinedMail(letter, event)],
  withdraw: ({ letter, event }) => [sessionWithdrawnMail(letter, event)],
  expire: ({ letter }) => BOTH.map((reader) => sessionExpiredMail(letter, reader)),
  cancel: ({ letter, event }) => BOTH.map((reader) => sessionCancelledMail(letter, reader, event)),
  reschedule: (told) => {
    const { proposal } = told.letter.session;
    if (proposal) return [sessionProposedMail(told.letter, proposal, told.event)];
    // A time that was only proposed, and is taken back by now, moved nothing.
    return told.before.startsAt === undefined ? [] : moved(told);
  },
  acceptChange: moved,
  declineChange: (told) => proposalEnded(told, ({ by }) => [by]),
  withdrawChange: (told) => proposalEnded(told, ({ by }) => [otherParty(by)]),
  expireChange: (told) => proposalEnded(told, () => BOTH),
};

function booked({ letter, event }: Told): Mail[] {
  return BOTH.map((reader) => sessionBookedMail(letter, reader, event));
}

function moved({ letter, event, before: { startsAt, endsAt } }: Told): Mail[] {
  const before = startsAt && endsAt ? { startsAt, endsAt } : null;
  return BOTH.map((reader) => sessionMovedMail(letter, reader, { ...event, before }));
}

function proposalEnded(
  { letter, event, before: { proposal } }: Told,
  readersOf: (ended: { by: Party }) => readonly Party[],
): Mail[] {
  if (!proposal) return [];
  return readersOf(proposal).map((reader) => proposalAnsweredMail(letter, reader, { ...event, proposal }));
}

/** Something happened to a session. When more has happened since, its own announcement tells it. */
export async function mailSessionChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = changed.parse(payload);
  await queueMail(tx, await writeSessionMails(tx, told, now), now);
}

type Changed = z.infer<typeof changed>;

/** The mails that a change is worth, as of `now`. */
export async function writeSessionMails(
  tx: Tx,
  { sessionId: id, status, together, ...event }: Changed,
  now: Instant,
): Promise<Mail[]> {
  const write = MAILS[event.action];
  if (!write) return [];
  const letter = await findSessionLetter(tx, id, now);
  if (letter.session.status !== status) return [];
  const before = await findBefore(tx, id, event.action);
  const mails = write({ letter, event, before });
  // A calendar takes one entry a mail; what brings none is said once, by the first of them for all.
  if (together.length < 2 || mails.some(({ calendar }) => calendar))
    return mails.map((mail) => ({ ...mail, told: toldOf([letter]) }));
  const still = await listTogether(tx, together, status);
  // By their order in the announcement, not by time.
  const speaker = together.find((one) => still.some((other) => other.id === one));
  if (speaker !== id) return [];
  const earlier = together.slice(0, together.indexOf(id));
  if (await hasSpoken(tx, { earlier, id, action: event.action })) return [];
  const told = toldOf(still.map((session) => ({ id: session.id, session })));
  return write({ letter: { ...letter, together: still }, event, before }).map((mail) => ({ ...mail, told }));
}

interface Spoken {
  earlier: readonly SessionId[];
  id: SessionId;
  action: string;
}

/** Whether one before it told of the same change for all, and was taken out only then. */
async function hasSpoken(tx: Tx, { earlier, id, action }: Spoken): Promise<boolean> {
  if (earlier.length === 0) return false;
  const row = await tx
    .selectFrom("delivery")
    .select("delivery.id")
    .where("aboutKind", "=", "session")
    .where("aboutId", "in", [...earlier])
    .where("createdAt", ">=", (eb) =>
      eb
        .selectFrom("sessionEvent")
        .select(({ fn }) => fn.max("at").as("at"))
        .where("sessionId", "=", id)
        .where("action", "=", action),
    )
    .where(sql<boolean>`content -> 'told' @> ${JSON.stringify([{ id }])}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a mail is about, as it stands when it is written. */
function toldOf(sessions: readonly Pick<SessionLetter, "id" | "session">[]): ToldThing[] {
  return sessions.map(({ id, session }) => ({ id, askedStart: session.proposal?.startsAt ?? null }));
}
