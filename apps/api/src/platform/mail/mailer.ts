import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, MINUTE } from "@belay/core/instant.ts";
import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Db, Tables } from "../database.ts";
import { summariseFault } from "../describe-fault.ts";
import type { Log } from "../log.ts";
import { buildMessage } from "./build-message.ts";
import { readContent } from "./mail.ts";
import type { Letterhead } from "./mail-frame.ts";
import type { MailTransport } from "./transport.ts";
import { MailRefused } from "./transport.ts";

/** Tries before a mail is given up: about two hours in all. */
export const MAIL_ATTEMPTS = 8;
/** Who took a mail has longer than a send may last; a worker that died gives it back then. */
const LEASE_SECONDS = 30;
const AT_ONCE = 8;
const PAUSE = 1_000;

export const NO_MAIL_SERVER = "No mail server is set (SMTP_URL), so this was not sent.";

export interface MailerParts {
  db: Db;
  clock: Clock;
  log: Log;
  /** Null: no mail server is set; mail is kept in the log of deliveries and goes nowhere. */
  transport: MailTransport | null;
  letterhead: Omit<Letterhead, "companyName">;
}

export interface Mailer {
  /** Looks now rather than within the second. */
  nudge(): void;
  /** Lets what is on its way arrive. */
  stop(): Promise<void>;
}

/** Sends what is due, beside the transactions that asked for it: the table is the queue, for as many workers as there are. */
export function startMailer(parts: MailerParts): Mailer {
  let stopped = false;
  let running: Promise<void> | null = null;
  const round = async () => {
    try {
      while (!stopped && (await sendDueMail(parts)) > 0);
    } catch (error) {
      parts.log.error({ err: error }, "the mailer failed a round");
    } finally {
      running = null;
    }
  };
  const nudge = () => {
    if (!stopped) running ??= round();
  };
  const often = setInterval(nudge, PAUSE);
  return {
    nudge,
    stop: async () => {
      stopped = true;
      clearInterval(often);
      await running;
    },
  };
}

/** One handful of mails that are due: taken under a lease, sent outside any transaction, each settled as soon as it is known. */
export async function sendDueMail(parts: MailerParts): Promise<number> {
  const taken = await takeDue(parts);
  if (taken.length === 0) return 0;
  const company = await parts.db.selectFrom("company").select("name").executeTakeFirst();
  const letterhead = { ...parts.letterhead, companyName: company?.name ?? "your company" };
  await Promise.all(taken.map((delivery) => sendOne(parts, letterhead, delivery)));
  return taken.length;
}

const TAKEN_COLUMNS = [
  "id",
  "address",
  "recipientName",
  "subject",
  "content",
  "secret",
  "attempts",
  "messageId",
  "personId",
  "kind",
  "goesAlways",
] as const;
type Delivery = Pick<Selectable<Tables["delivery"]>, (typeof TAKEN_COLUMNS)[number]>;

/** An attempt counts from here, so a mail that brings its worker down is given up in the end too. */
function takeDue({ db, clock, letterhead }: MailerParts): Promise<Delivery[]> {
  const domain = letterhead.sender.address.split("@").at(-1) ?? "belay";
  const isFree = sql<boolean>`(leased_until is null or leased_until < clock_timestamp())`;
  return db
    .updateTable("delivery")
    .set({
      attempts: sql`attempts + 1`,
      leasedUntil: sql`clock_timestamp() + ${sql.lit(`${LEASE_SECONDS} seconds`)}::interval`,
      // Kept from the first attempt on: a repeat is the same message to every mail program.
      messageId: sql`coalesce(message_id, id::text || '@' || ${domain}::text)`,
    })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("delivery")
        .select("id")
        .where("nextTryAt", "<=", clock())
        .where(isFree)
        .orderBy("nextTryAt")
        .orderBy("id")
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .returning(TAKEN_COLUMNS)
    .execute();
}

async function sendOne(parts: MailerParts, letterhead: Letterhead, delivery: Delivery): Promise<void> {
  const { db, clock, transport, log } = parts;
  if (transport === null) return skip(db, delivery.id);
  try {
    await transport.deliver(await buildMessage(letterOf(delivery), letterhead, clock()));
  } catch (error) {
    // A fault of ours is not the mail server's: the log says where, the row only what.
    if (!(error instanceof MailRefused)) log.error({ err: error, delivery: delivery.id }, "a mail failed");
    return postpone(db, delivery, { error, now: clock() });
  }
  await db
    .updateTable("delivery")
    .set({
      status: "sent",
      sentAt: clock(),
      nextTryAt: null,
      leasedUntil: null,
      problem: null,
      secret: null,
    })
    .where("id", "=", delivery.id)
    .execute();
}

function letterOf({ address, recipientName: name, content, messageId, id, ...rest }: Delivery) {
  return { ...rest, messageId: messageId ?? id, to: { name, address }, content: readContent(content) };
}

async function skip(db: Db, id: string): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ status: "skipped", nextTryAt: null, leasedUntil: null, problem: NO_MAIL_SERVER, secret: null })
    .where("id", "=", id)
    .execute();
}

/** Tried again after 1, 2, 4 … minutes, or given up: at once when the server said never. */
async function postpone(
  db: Db,
  { id, attempts }: Delivery,
  { error, now }: { error: unknown; now: Instant },
): Promise<void> {
  const isOver = attempts >= MAIL_ATTEMPTS || (error instanceof MailRefused && error.isPermanent);
  await db
    .updateTable("delivery")
    .set({
      status: isOver ? "dead" : "failed",
      nextTryAt: isOver ? null : addMilliseconds(now, MINUTE * 2 ** (attempts - 1)),
      leasedUntil: null,
      problem: error instanceof MailRefused ? error.message : summariseFault(error),
    })
    .where("id", "=", id)
    .execute();
}
