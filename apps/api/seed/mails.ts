import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import { invitationMail } from "../src/company/invitation.mail.ts";
import { findRequestLetter } from "../src/mentorships/request-letter.ts";
import { requestMadeMail } from "../src/mentorships/request-made.mail.ts";
import type { Tx } from "../src/platform/database.ts";
import { MAIL_ATTEMPTS } from "../src/platform/mail/mailer.ts";
import { deliveryColumns } from "../src/platform/mail/queue-mail.ts";
import { closeOutAskedMail } from "../src/sessions/close-out-asked.mail.ts";
import { writeSessionMails } from "../src/sessions/mail-session-changed.ts";
import { findSessionLetter } from "../src/sessions/session-letter.ts";
import { sessionReminderMail } from "../src/sessions/session-reminder.mail.ts";
import { tellCheckMails } from "./check-mails.ts";
import { tellRunMails } from "./failed-run.ts";
import { tellGroupMails } from "./group-mails.ts";
import type { History } from "./history.ts";
import { COMPANY_ZONE, daysAgo } from "./history.ts";
import type { Written } from "./mail-choices.ts";
import { sortByChoice, tellMailChoices } from "./mail-choices.ts";
import { rowId } from "./mint-id.ts";

const TOLD_DAYS = 6;
const MOST = 60;

/** The mail of the last days, in the words that the product writes; some of it found no way. */
export async function tellMails(tx: Tx, history: History): Promise<void> {
  const written = [
    ...(await aboutSessions(tx, history)),
    ...(await aboutClocks(tx, history)),
    ...(await aboutRequests(tx, history)),
    ...(await tellCheckMails(tx, { since: daysAgo(history, 2 * TOLD_DAYS), now: history.now })),
    ...(await tellRunMails(tx, daysAgo(history, TOLD_DAYS))),
    ...(await tellGroupMails(tx, { since: daysAgo(history, TOLD_DAYS), now: history.now })),
    ...invitations(history),
  ].toSorted((one, other) => toMilliseconds(one.at) - toMilliseconds(other.at));
  await tellMailChoices(tx, history);
  const { going, rows } = await sortByChoice(tx, history, written);
  const gone = going.map(({ mail, at, leaves }, index) => {
    const id = history.mint(rowId, at);
    const way = howItWent({ id, mail, at: leaves }, history, index);
    return { id, ...deliveryColumns(mail), createdAt: at, ...way };
  });
  for (const some of [rows, gone]) {
    if (some.length > 0) await tx.insertInto("delivery").values(some).execute();
  }
}

async function aboutSessions(tx: Tx, { rows, now }: History): Promise<Written[]> {
  const events = await tx
    .selectFrom("sessionEvent")
    .innerJoin("session", "session.id", "sessionEvent.sessionId")
    .select([
      "sessionEvent.sessionId",
      "action",
      "actorId",
      "actorRole",
      "sessionEvent.reason",
      "at",
      "status",
      "seriesId",
    ])
    .where("at", ">", addMilliseconds(now, -TOLD_DAYS * DAY))
    .where("at", "<=", now)
    .orderBy("at", "desc")
    .orderBy("session.startsAt")
    .orderBy("sessionEvent.id")
    .limit(Math.min(MOST, rows.sessionEvent.length))
    .execute();
  const written: Written[] = [];
  const atOnce = Map.groupBy(events, ({ sessionId, seriesId, action, at }) =>
    [seriesId ?? sessionId, action, at].join(),
  );
  for (const group of atOnce.values()) {
    const together = group.map(({ sessionId }) => sessionId);
    for (const { at, seriesId: _seriesId, ...event } of group) {
      const mails = await writeSessionMails(tx, { ...event, together }, at);
      written.push(...mails.map((mail) => ({ mail, at })));
    }
  }
  return written;
}

/** Sessions of these days: what reminded of them, and what asked how it was. */
async function aboutClocks(tx: Tx, { now }: History): Promise<Written[]> {
  const sessions = await tx
    .selectFrom("session")
    .select(["id", "startsAt", "endsAt", "status"])
    .where("startsAt", ">", addMilliseconds(now, -3 * DAY))
    .where("startsAt", "<", addMilliseconds(now, DAY))
    .where("status", "in", ["confirmed", "completed"])
    .orderBy("startsAt")
    .orderBy("id")
    .limit(12)
    .execute();
  const written: Written[] = [];
  for (const { id, startsAt, endsAt } of sessions) {
    const reminded = addMilliseconds(startsAt, -DAY);
    const reminder = await findSessionLetter(tx, id, reminded);
    const closing = await findSessionLetter(tx, id, endsAt);
    for (const reader of ["mentor", "mentee"] as const) {
      written.push({ mail: sessionReminderMail(reminder, reader), at: reminded });
      if (toMilliseconds(endsAt) < toMilliseconds(now))
        written.push({ mail: closeOutAskedMail(closing, reader), at: endsAt });
    }
  }
  return written;
}

async function aboutRequests(tx: Tx, { now }: History): Promise<Written[]> {
  const requests = await tx
    .selectFrom("mentorshipRequest")
    .select(["id", "createdAt"])
    .where("createdAt", ">", addMilliseconds(now, -TOLD_DAYS * DAY))
    .orderBy("createdAt")
    .orderBy("id")
    .limit(MOST)
    .execute();
  const written: Written[] = [];
  for (const { id, createdAt } of requests) {
    const letter = await findRequestLetter(tx, id, createdAt);
    written.push({ mail: requestMadeMail(letter, { isReminder: false }), at: createdAt });
  }
  return written;
}

// Typed in haste: the domain lacks a letter.
const MISTYPED = "lucia.moreno@tidewatr.example";

function invitations(history: History): Written[] {
  const sent = history.rows.invitation.map(({ id, email, createdAt, expiresAt }) => ({
    id,
    email,
    createdAt,
    expiresAt,
  }));
  const at = daysAgo(history, 1.1);
  const mistyped = {
    id: history.mint(rowId, at),
    email: MISTYPED,
    createdAt: at,
    expiresAt: addMilliseconds(at, 7 * DAY),
  };
  return [...sent, mistyped].map((row) => {
    const { id, email, createdAt, expiresAt } = invitation.parse(row);
    const letter = {
      id,
      email,
      token: "",
      inviterName: "Tomás Herrera",
      companyName: "Tidewater",
      expiresAt,
    };
    return { mail: invitationMail({ ...letter, timeZone: COMPANY_ZONE, now: createdAt }), at: createdAt };
  });
}

const invitation = z.object({
  id: z.string(),
  email: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

const UNKNOWN_HOST =
  "The mail server refused the address: 550 5.1.2 The domain tidewatr.example does not exist";
const FULL = "The mail server asked to come back later: 452 4.2.2 The mailbox is full";
const GREY = "The mail server asked to come back later: 451 4.7.1 Greylisted, try again in an hour";

interface Sent extends Written {
  id: string;
}

/** Nearly all went out within seconds. One address is wrong, one mailbox was full for two hours, one server puts off. */
function howItWent({ id, mail, at }: Sent, { now }: History, index: number) {
  const messageId = `${id}@belay.example`;
  if (mail.to.address === MISTYPED)
    return { status: "dead", attempts: 1, problem: UNKNOWN_HOST, messageId } as const;
  if (index === 9) return { status: "dead", attempts: MAIL_ATTEMPTS, problem: FULL, messageId } as const;
  const age = toMilliseconds(now) - toMilliseconds(at);
  const isLate = index % 23 === 22 && age < DAY;
  if (isLate) {
    const nextTryAt = addMilliseconds(now, 64 * MINUTE);
    return { status: "failed", attempts: 7, problem: GREY, messageId, nextTryAt } as const;
  }
  return { status: "sent", attempts: 1, messageId, sentAt: addMilliseconds(at, 2_000) } as const;
}
