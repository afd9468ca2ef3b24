import { zoneCity, zoneDifference } from "@belay/core/time-words/zone-words.ts";
import type { FreeTimes } from "./session-calls.ts";

/** Where they are and, when there is a time to book, who answers: "Kolkata, 4 h 30 min ahead of you · accepts at once". */
export function sayOther(times: FreeTimes, at: { now: string; zone: string }): string {
  const { other, firstStart } = times;
  const difference = zoneDifference({ instant: at.now, zone: at.zone, otherZone: other.timeZone });
  const place = `${zoneCity(other.timeZone)}, ${difference}`;
  return firstStart === null ? place : `${place} · ${sayAnswer(times)}`;
}

function sayAnswer({ role, acceptsAtOnce }: FreeTimes): string {
  if (role === "mentor") return "answers your offer";
  return acceptsAtOnce ? "accepts at once" : "answers first";
}
