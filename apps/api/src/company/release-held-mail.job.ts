import { keepNewest } from "@belay/core/company/keep-newest.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import type { FindMoot } from "../platform/mail/held-mail.ts";
import { settleHeld } from "../platform/mail/held-mail.ts";
import type { MailReader } from "../platform/mail/mail.ts";
import { readContent } from "../platform/mail/mail.ts";
import type { MailWishes } from "../platform/mail/mail-wishes.ts";
import {
  bundleIn,
  NO_WISHES,
  notWanted,
  readMailWishes,
  sendAt,
  skipFor,
  topicOf,
} from "../platform/mail/mail-wishes.ts";
import { deliveryColumns } from "../platform/mail/queue-mail.ts";
import { newRowId } from "../platform/new-id.ts";
import type { TimedWork } from "../platform/timetable.ts";
import { dailyMail } from "./daily.mail.ts";

/** So many mails' readers are looked at in one minute; each of them with all that is due. */
const AT_ONCE = 2_000;

const ACCOUNT_CLOSED = "Its reader's account was closed before it was to leave.";
const SETTLED = "What it says was settled before it was to leave.";
/** Why of several mails about one thing the older ones were left out. */
export const NEWER = "A newer mail about the same thing took its place.";

/**
 * Lets go what waited for the end of quiet hours or for the daily mail, after a look at whether it still says
 * something. One transaction takes it from waiting to queued or into a daily mail, so it leaves once whatever dies.
 */
export function releaseHeldMail(finders: readonly FindMoot[]): TimedWork {
  return async (tx, now) => {
    const due = await takeDue(tx, now);
    if (due.length === 0) return;
    const found: (readonly string[])[] = [];
    for (const find of finders) found.push(await find(tx, due, now));
    const moot = new Set(found.flat());
    const wishes = await readMailWishes(
      tx,
      due.map(({ personId }) => personId),
    );
    const judged = due.map((mail) => ({
      mail,
      reason: reasonToSkip(mail, { wishes: wishes.get(mail.personId) ?? NO_WISHES, moot, now }),
    }));
    const skipped = judged.flatMap(({ mail, reason }) => (reason === null ? [] : [{ mail, reason }]));
    const going = judged.flatMap(({ mail, reason }) => (reason === null ? [mail] : []));
    const daily = await bundle(
      tx,
      going.filter(({ heldFor }) => heldFor === "daily"),
      now,
    );
    await settleHeld(tx, [
      ...skipped.map(({ mail, reason }) => ({ id: mail.id, ...skipFor(reason) })),
      ...going.filter(({ heldFor }) => heldFor === "quiet").map(({ id }) => ({ id, ...sendAt(now) })),
      ...daily,
    ]);
  };
}

type Due = Awaited<ReturnType<typeof takeDue>>[number];

async function takeDue(tx: Tx, now: Instant) {
  const rows = await tx
    .selectFrom("delivery")
    .innerJoin("person", "person.id", "delivery.personId")
    .select(["delivery.id", "kind", "subject", "content", "heldFor", "usefulUntil", "goesAlways"])
    .select(["aboutKind", "aboutId", "person.id as personId", "person.name", "person.email as address"])
    .select(["person.timeZone", "person.deactivatedAt"])
    .where("status", "=", "held")
    .where("heldUntil", "<=", now)
    .where("delivery.personId", "in", (eb) =>
      eb
        .selectFrom("delivery as first")
        .select("first.personId")
        .where("first.status", "=", "held")
        .where("first.heldUntil", "<=", now)
        .orderBy("first.heldUntil")
        .orderBy("first.id")
        .limit(AT_ONCE),
    )
    .orderBy("delivery.createdAt")
    .orderBy("delivery.id")
    .forUpdate("delivery")
    .skipLocked()
    .execute();
  return rows.map(({ aboutKind, aboutId, ...row }) => ({
    ...row,
    told: readContent(row.content).told ?? [],
    about: aboutKind !== null && aboutId !== null ? { kind: aboutKind, id: aboutId } : null,
  }));
}

interface Judging {
  wishes: MailWishes;
  moot: ReadonlySet<string>;
  now: Instant;
}

function reasonToSkip(
  { id, kind, goesAlways, usefulUntil, deactivatedAt }: Due,
  { wishes, moot, now }: Judging,
): string | null {
  const topic = topicOf(kind, goesAlways);
  if (deactivatedAt !== null) return ACCOUNT_CLOSED;
  if (topic !== null && wishes.modes.get(topic) === "never") return notWanted(topic);
  const isPast = usefulUntil !== null && toMilliseconds(usefulUntil) <= toMilliseconds(now);
  return isPast || moot.has(id) ? SETTLED : null;
}

/** One mail to each reader with what is left of theirs. */
async function bundle(tx: Tx, mails: readonly Due[], now: Instant) {
  const dailies = [...Map.groupBy(mails, ({ personId }) => personId)].map(([personId, waiting]) => ({
    id: newRowId(),
    waiting,
    ...writeDaily(personId, waiting),
  }));
  if (dailies.length === 0) return [];
  await tx
    .insertInto("delivery")
    .values(dailies.map(({ id, mail }) => ({ id, ...deliveryColumns(mail), ...sendAt(now), createdAt: now })))
    .execute();
  return dailies.flatMap(({ id: dailyId, waiting, kept }) =>
    waiting.map((one) => ({ id: one.id, ...(kept.has(one) ? bundleIn(dailyId) : skipFor(NEWER)) })),
  );
}

function writeDaily(personId: PersonId, waiting: readonly Due[]) {
  const [reader] = waiting;
  if (!reader) throw new Error("A daily mail of nothing.");
  const { name, address, timeZone } = reader;
  const to: MailReader = { personId, name, address, timeZone, isReachable: true };
  const kept = keepNewest(waiting);
  return { mail: dailyMail(to, kept, waiting), kept: new Set(kept) };
}
