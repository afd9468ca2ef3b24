import { Temporal } from "temporal-polyfill";
import type { Instant } from "../instant.ts";
import { HOUR, toInstant, toMilliseconds } from "../instant.ts";

/** What somebody's mail can be about, each with a choice of its own, in the order in which it is shown. */
export const MAIL_TOPICS = {
  mentorships: "Requests and mentorships",
  sessions: "Sessions",
  reminders: "Reminders",
  closeOuts: "Close-outs",
  help: "Calls for help",
  groups: "Group sessions",
} as const;

export type MailTopic = keyof typeof MAIL_TOPICS;

/** A topic inside a sentence: `mail about close-outs`. */
export const mailAbout = (topic: MailTopic) => `mail about ${MAIL_TOPICS[topic].toLowerCase()}`;

/** At once, once a day together with others, or not at all. */
export const MAIL_MODES = ["now", "daily", "never"] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** When somebody wants no mail, and when their daily one, by the wall clock of their own zone: `HH:MM`. */
export interface MailHours {
  /** Both or neither; an end before the start is the next morning's. */
  quietFrom: string | null;
  quietUntil: string | null;
  dailyAt: string;
}

export const DEFAULT_MAIL_HOURS: MailHours = { quietFrom: null, quietUntil: null, dailyAt: "08:00" };

/** What comes less than this before it is of no use is too late to act on. */
export const TIME_TO_ACT = HOUR;

export interface MailWish {
  now: Instant;
  /** The reader's, IANA. */
  timeZone: string;
  mode: MailMode;
  hours: MailHours;
  /** The moment it is about: when the session begins, when the question closes. Null: it keeps. */
  usefulUntil: Instant | null;
}

/** What becomes of a mail: it goes, waits until quiet hours end or for the daily mail, or does not go. */
export type MailPlan = { how: "send" } | { how: "hold" | "bundle"; at: Instant } | { how: "drop" };

/**
 * When a mail goes by its reader's choice: the latest moment that they asked for at which it is still of use, and
 * at once where there is none. Throws a RangeError on an unknown zone.
 */
export function planMail({ now, timeZone, mode, hours, usefulUntil }: MailWish): MailPlan {
  if (mode === "never") return { how: "drop" };
  const isUseful = (at: Instant) =>
    usefulUntil === null || toMilliseconds(at) + TIME_TO_ACT <= toMilliseconds(usefulUntil);
  if (mode === "daily") {
    const daily = nextAt(now, timeZone, { time: hours.dailyAt, isOnceADay: true });
    if (isUseful(daily)) return { how: "bundle", at: daily };
  }
  const quietEnd = endOfQuiet(now, timeZone, hours);
  return quietEnd !== null && isUseful(quietEnd) ? { how: "hold", at: quietEnd } : { how: "send" };
}

/** Whether this time of the day, `HH:MM`, lies in the quiet hours. */
export function isQuietAt(clock: string, { quietFrom, quietUntil }: MailHours): boolean {
  if (quietFrom === null || quietUntil === null) return false;
  return quietFrom < quietUntil
    ? quietFrom <= clock && clock < quietUntil
    : quietFrom <= clock || clock < quietUntil;
}

function endOfQuiet(now: Instant, timeZone: string, hours: MailHours): Instant | null {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  if (hours.quietUntil === null || !isQuietAt(here.toPlainTime().toString().slice(0, 5), hours)) return null;
  return nextAt(now, timeZone, { time: hours.quietUntil, isOnceADay: false });
}

/**
 * The next moment after now at which the wall clock shows `time`. One that the clocks skip is the moment as far after
 * the jump; one that they show twice comes twice, unless it is to come once a day.
 */
function nextAt(
  now: Instant,
  timeZone: string,
  { time, isOnceADay }: { time: string; isOnceADay: boolean },
): Instant {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const ways = isOnceADay ? (["compatible"] as const) : (["compatible", "later"] as const);
  const next = [0, 1, 2]
    .flatMap((days) =>
      ways.map((disambiguation) => {
        const wall = today.add({ days }).toPlainDateTime(time);
        return wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
      }),
    )
    .find((moment) => moment > toMilliseconds(now));
  if (next === undefined) throw new RangeError(`${time} does not come in ${timeZone}.`);
  return toInstant(next);
}
