import type { Party } from "@belay/core/sessions/session.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";

interface Driving {
  driver: Party | null;
  driverSince: string | null;
  role: Party;
  otherName: string;
  zone: string;
}

/** "Kenji drives since 14:05": whose hands are on the keyboard. */
export function sayDriving({ driver, driverSince, role, otherName, zone }: Driving): string {
  if (driver === null || driverSince === null) return "Who has the keyboard? You both see it here.";
  const since = `since ${formatClock(driverSince, zone)}`;
  return driver === role ? `You drive ${since}` : `${otherName} drives ${since}`;
}
