import { wallClock } from "@belay/core/time-words/wall-clock.ts";
import type { TeamEvidence } from "./evidence.ts";
import { counted, spanWords } from "./evidence-words.ts";

/** The page's fact: what the people carried, by the team's name where they are one team. */
export function teamHeading(
  { people, period }: TeamEvidence,
  { now, locale }: { now: string; locale: string },
): string {
  if (people.length === 0) return "Nobody is placed under you today";
  const teams = new Set(people.map(({ team }) => team));
  const [only] = teams;
  const who = teams.size === 1 && only ? only : "Your people";
  const sessions = people.reduce((sum, one) => sum + one.sessions, 0);
  const span = spanWords(period, { today: wallClock(now, period.timeZone).date, locale });
  return `${who} carried ${counted(sessions, "session")} ${span}`;
}
