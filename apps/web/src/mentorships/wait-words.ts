import { formatClock } from "@belay/core/time-words/day-words.ts";
import { zoneAbbreviation } from "@belay/core/time-words/zone-words.ts";
import { lineWords } from "./choice-words.ts";
import type { Wait } from "./mentorship-calls.ts";
import type { Reader } from "./request-words.ts";
import { dayWords } from "./request-words.ts";

/** Where one stands and since when; of a place that is kept, until when and what happens then. */
export function waitDetail(
  wait: Pick<Wait, "position" | "waiting" | "isHalted" | "joinedAt" | "offerEndsAt" | "status">,
  reader: Reader,
): string {
  const since = `since ${dayWords(wait.joinedAt, reader)}`;
  if (wait.isHalted && wait.status !== "offered") {
    return `${lineWords(wait)} · ${since} · they take nobody on just now, you keep your turn`;
  }
  if (wait.status !== "offered" || wait.offerEndsAt === null) {
    return `${lineWords(wait)} · ${since} · the next free place in your turn is kept for you`;
  }
  const end = wait.offerEndsAt;
  const { timeZone } = reader;
  return `Kept until ${dayWords(end, reader)}, ${formatClock(end, timeZone)} ${zoneAbbreviation(end, timeZone)}, then it goes to the next in line · you waited ${since}`;
}
