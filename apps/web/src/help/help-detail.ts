import { formatClock, formatDay } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation, zoneCity } from "@belay/core/time-words/zone-words.ts";
import type { Viewer } from "../lib/viewer.ts";
import type { HelpSubject } from "./help-calls.ts";

interface DetailInput {
  subject: HelpSubject;
  isMine: boolean;
  since: string | null;
  until: string | null;
  viewer: Pick<Viewer, "timeZone" | "locale">;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Since when, until when, and what happens then; the other's time beside the first that is proposed. */
export function helpDetail({ subject, isMine, since, until, viewer, now }: DetailInput): string {
  const zone = viewer.timeZone;
  const clock = (instant: string) => sayClock(instant, { zone, locale: viewer.locale, now });
  const name = firstName(subject.other.name);
  const end = until === null ? "" : `${clock(until)} ${zoneAbbreviation(until, zone)}`;
  const begun = since === null ? "" : clock(since);
  if (subject.form === "flash") {
    return isMine
      ? join([`Asked at ${begun}`, theirTime(subject, zone), `moves on to somebody else at ${end}`])
      : join([`Asked ${name} at ${begun}`, `moves on to somebody else at ${end}`]);
  }
  return isMine
    ? join([`Since ${begun}`, "25 minutes", theirTime(subject, zone), `open until ${end}`])
    : join([`Since ${begun}`, "whoever can help and has room sees it", `closes at ${end}`]);
}

/** `10:00 is 18:00 for Kenji in Tokyo`, of the first time that is proposed, where it differs. */
function theirTime({ starts: [first], other }: HelpSubject, zone: string): string {
  if (first === undefined) return "no time is free for both of you just now";
  const [mine, theirs] = [formatClock(first, zone), formatClock(first, other.timeZone)];
  return mine === theirs
    ? ""
    : `${mine} is ${theirs} for ${firstName(other.name)} in ${zoneCity(other.timeZone)}`;
}

interface ClockInput {
  zone: string;
  locale: string;
  now: number;
}

/** The clock, with the day before it when it is not today's. */
function sayClock(instant: string, { zone, locale, now }: ClockInput): string {
  const day = formatDay({ instant, zone, locale });
  const clock = formatClock(instant, zone);
  const today = formatDay({ instant: new Date(now).toISOString(), zone, locale });
  return day === today ? clock : `${day}, ${clock}`;
}

const join = (parts: string[]) => parts.filter(Boolean).join(" · ");
const firstName = (name: string) => name.split(" ")[0] ?? name;
