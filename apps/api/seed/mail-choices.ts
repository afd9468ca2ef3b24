import { keepNewest } from "@belay/core/company/keep-newest.ts";
import type { MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import { isQuietAt } from "@belay/core/company/mail-choice.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR, toMilliseconds } from "@belay/core/instant.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { dailyMail } from "../src/company/daily.mail.ts";
import { NEWER } from "../src/company/release-held-mail.job.ts";
import type { Tx } from "../src/platform/database.ts";
import type { Mail, MailReader } from "../src/platform/mail/mail.ts";
import type { MailWishes } from "../src/platform/mail/mail-wishes.ts";
import { bundleIn, NO_WISHES, readMailWishes, skipFor, wayOf } from "../src/platform/mail/mail-wishes.ts";
import { deliveryColumns } from "../src/platform/mail/queue-mail.ts";
import type { CastKey } from "./cast.ts";
import type { History } from "./history.ts";
import { memberOf } from "./history.ts";
import { rowId } from "./mint-id.ts";

const NIGHT = { quietFrom: "20:00", quietUntil: "07:30" };
const NEVER_QUIET = { quietFrom: null, quietUntil: null };

/** How the cast wants its mail: most never looked at the page, three did. */
export async function tellMailChoices(tx: Tx, history: History): Promise<void> {
  const rafael = memberOf(history, "rafael");
  // Within hours, so that something waits whenever somebody looks.
  const soon = `${formatClock(addMilliseconds(history.now, 2 * HOUR), rafael.timeZone).slice(0, 2)}:30`;
  const isInTheNight = isQuietAt(soon, { ...NIGHT, dailyAt: soon });
  const hours = [
    { personId: rafael.id, ...(isInTheNight ? NEVER_QUIET : NIGHT), dailyAt: soon },
    { personId: memberOf(history, "nadia").id, ...NIGHT, dailyAt: "08:00" },
    { personId: memberOf(history, "marta").id, ...NEVER_QUIET, dailyAt: "08:00" },
  ];
  await tx.insertInto("mailHours").values(hours).execute();
  const chosen = (key: CastKey, topic: MailTopic, mode: MailMode) => ({
    personId: memberOf(history, key).id,
    topic,
    mode,
  });
  await tx
    .insertInto("mailChoice")
    .values([
      chosen("rafael", "mentorships", "daily"),
      chosen("rafael", "closeOuts", "daily"),
      chosen("nadia", "closeOuts", "daily"),
      chosen("nadia", "groups", "daily"),
      chosen("marta", "reminders", "never"),
    ])
    .execute();
}

export interface Written {
  mail: Mail;
  at: Instant;
}

/** The rows of mail that its readers' choices held, bundled or stopped; the rest goes on its way, some after a night. */
export async function sortByChoice(tx: Tx, history: History, written: readonly Written[]) {
  const readers = written.flatMap(({ mail }) => mail.to.personId ?? []);
  const wishes = await readMailWishes(tx, readers);
  const judged = written.map((one) => ({ ...one, way: wayFor(one, wishes) }));
  const isOver = ({ way }: { way: { heldUntil: Instant | null } }) =>
    way.heldUntil !== null && toMilliseconds(way.heldUntil) <= toMilliseconds(history.now);
  const going = judged.flatMap(({ mail, at, way }) => {
    if (way.status === "queued") return [{ mail, at, leaves: at }];
    return isOver({ way }) && way.heldFor === "quiet" ? [{ mail, at, leaves: way.heldUntil ?? at }] : [];
  });
  const daily = judged.filter((one) => isOver(one) && one.way.heldFor === "daily");
  const still = judged
    .filter((one) => one.way.status !== "queued" && !isOver(one))
    .map(({ mail, at, way }) => rowOf(history, { mail, at }, way));
  return { going, rows: [...bundle(history, daily), ...still] };
}

function wayFor({ mail, at }: Written, wishes: ReadonlyMap<PersonId, MailWishes>) {
  const { personId, timeZone } = mail.to;
  const wanted = (personId && wishes.get(personId)) ?? NO_WISHES;
  return wayOf({ ...mail, ...deliveryColumns(mail), timeZone }, wanted, at);
}

function rowOf<Way>(history: History, { mail, at }: Written, way: Way) {
  return { id: history.mint(rowId, at), ...deliveryColumns(mail), ...way, createdAt: at };
}

type Held = Written & { way: { heldUntil: Instant | null } };

/** The daily mails that went out, each with what it brought. */
function bundle(history: History, held: readonly Held[]) {
  const byMail = Map.groupBy(held, ({ mail, way }) => `${mail.to.personId} ${way.heldUntil}`);
  return [...byMail.values()].flatMap((waited) => {
    const [first] = waited;
    const { to } = first?.mail ?? {};
    const at = first?.way.heldUntil;
    if (!at || !to?.personId) return [];
    const reader: MailReader = { ...to, personId: to.personId };
    const texts = waited.map((one) => ({ ...one.mail, told: one.mail.told ?? [], content: one.mail, one }));
    const kept = keepNewest(texts);
    const daily = { mail: dailyMail(reader, kept, texts), at };
    const id = history.mint(rowId, at);
    const sentAt = addMilliseconds(at, 2_000);
    const sent = { status: "sent", attempts: 1, messageId: `${id}@belay.example`, sentAt } as const;
    return [
      { ...rowOf(history, daily, sent), id },
      ...texts.map((text) => rowOf(history, text.one, kept.includes(text) ? bundleIn(id) : skipFor(NEWER))),
    ];
  });
}
