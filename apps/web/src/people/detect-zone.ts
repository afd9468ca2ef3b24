import { offsetMinutes } from "@belay/core/time-words/wall-clock.ts";

/** The zone this device keeps its clock by. */
export function detectZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

interface Clocks {
  zone: string;
  other: string;
  now: string;
}

/** Whether two zones show the same time now and half a year from now, so that changing would change nothing. */
export function isSameClock({ zone, other, now }: Clocks): boolean {
  const later = new Date(Date.parse(now) + 182 * 86_400_000).toISOString();
  return [now, later].every((instant) => offsetMinutes(instant, zone) === offsetMinutes(instant, other));
}
