import type { MailHours, MailMode, MailTopic } from "@belay/core/company/mail-choice.ts";
import { DEFAULT_MAIL_HOURS, mailAbout, planMail } from "@belay/core/company/mail-choice.ts";
import { MAIL_KINDS } from "@belay/core/company/mail-kind.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../database.ts";

/** How somebody wants their mail. */
export interface MailWishes {
  hours: MailHours;
  /** By topic; what is not there goes at once. */
  modes: ReadonlyMap<string, MailMode>;
}

export const NO_WISHES: MailWishes = { hours: DEFAULT_MAIL_HOURS, modes: new Map() };

/** What these people chose; who chose nothing is not in it. */
export async function readMailWishes(
  db: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, MailWishes>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("mailHours")
    .leftJoin("mailChoice", "mailChoice.personId", "mailHours.personId")
    .select(["mailHours.personId", "quietFrom", "quietUntil", "dailyAt", "topic", "mode"])
    .where("mailHours.personId", "in", [...new Set(ids)])
    .execute();
  const wishes = new Map<PersonId, { hours: MailHours; modes: Map<string, MailMode> }>();
  for (const { personId, topic, mode, ...hours } of rows) {
    const one = wishes.get(personId) ?? { hours, modes: new Map<string, MailMode>() };
    if (topic !== null && mode !== null) one.modes.set(topic, mode);
    wishes.set(personId, one);
  }
  return wishes;
}

const TOPICS = new Map<string, MailTopic | null>(
  Object.entries(MAIL_KINDS).map(([kind, { topic }]) => [kind, topic]),
);

/** The topic of a mail that its reader may choose about; null for what always goes. */
export function topicOf(kind: string, goesAlways: boolean): MailTopic | null {
  return goesAlways ? null : (TOPICS.get(kind) ?? null);
}

interface Planned {
  kind: string;
  goesAlways: boolean;
  timeZone: string;
  usefulUntil: Instant | null;
}

/** Where a mail stands by its reader's wishes, as the columns of its row. */
export function wayOf(mail: Planned, { hours, modes }: MailWishes, now: Instant) {
  const { timeZone, usefulUntil } = mail;
  const topic = topicOf(mail.kind, mail.goesAlways);
  if (topic === null) return sendAt(now);
  const plan = planMail({ now, timeZone, mode: modes.get(topic) ?? "now", hours, usefulUntil });
  if (plan.how === "send") return sendAt(now);
  if (plan.how === "drop") return skipFor(notWanted(topic));
  const heldFor = plan.how === "hold" ? "quiet" : "daily";
  return { ...NOWHERE, status: "held", heldFor, heldUntil: plan.at } as const;
}

const NOWHERE = { nextTryAt: null, heldFor: null, heldUntil: null, problem: null, dailyId: null };

export const sendAt = (now: Instant) => ({ ...NOWHERE, status: "queued", nextTryAt: now }) as const;
export const skipFor = (problem: string) => ({ ...NOWHERE, status: "skipped", problem }) as const;
export const bundleIn = (dailyId: string) => ({ ...NOWHERE, status: "bundled", dailyId }) as const;
export type Way = ReturnType<typeof wayOf> | ReturnType<typeof bundleIn>;

export const notWanted = (topic: MailTopic) => `Its reader wants no ${mailAbout(topic)}.`;
