import { sayWhen } from "../company/when-words.ts";
import type { CalendarSource } from "./source-sentences.ts";
import { saySourceRefusal } from "./source-sentences.ts";

type Told = Pick<
  CalendarSource,
  "busySoon" | "fetchedAt" | "triedAt" | "problem" | "unreadable" | "freshness"
>;

/** `412 busy times in the next 60 days · read Mon 23 Nov, 10:00 CET` */
export function sayWhatItSaid({ busySoon, fetchedAt }: Told, zone: string): string {
  const times = busySoon === null ? 0 : busySoon;
  const busy = times === 1 ? "1 busy time" : `${times.toLocaleString("en")} busy times`;
  return `${busy} in the next 60 days · read ${sayWhen(fetchedAt, zone)}`;
}

/** Why there is nothing newer, and what holds until there is; null while all is well. */
export function sayTrouble({ problem, triedAt, freshness }: Told, zone: string): string | null {
  if (problem === null && freshness === "fresh") return null;
  const why = problem === null ? "Belay has not read it since." : saySourceRefusal({ code: problem });
  const tried = `Last try ${sayWhen(triedAt, zone)}. ${why}`;
  return freshness === "untrusted"
    ? `${tried} What it said before still counts as busy, but no request is confirmed by itself: each waits for your answer.`
    : `${tried} What it said before still counts.`;
}

/** Entries that nobody could place; null for none. */
export function sayUnreadable({ unreadable }: Told): string | null {
  if (unreadable === 0) return null;
  return unreadable === 1
    ? "1 entry has no time that Belay can read, so it holds none of yours."
    : `${unreadable.toLocaleString("en")} entries have no time that Belay can read, so they hold none of yours.`;
}
