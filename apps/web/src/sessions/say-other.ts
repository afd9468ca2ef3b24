import { zoneCity, zoneDifference } from "@belay/ui/zone-words.ts";
import type { FreeTimes } from "./session-calls.ts";

/** "Kolkata, 4 h 30 min ahead of you · accepts at once". */
export function sayOther(
  { other, role, acceptsAtOnce }: FreeTimes,
  at: { now: string; zone: string },
): string {
  const difference = zoneDifference({ instant: at.now, zone: at.zone, otherZone: other.timeZone });
  const answer =
    role === "mentor" ? "answers your offer" : acceptsAtOnce ? "accepts at once" : "answers first";
  return `${zoneCity(other.timeZone)}, ${difference} · ${answer}`;
}
