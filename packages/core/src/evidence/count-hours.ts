import { HOUR, toMilliseconds } from "../instant.ts";
import type { SessionFact } from "./facts.ts";

/** No session counts for longer, whatever its row says. */
const LONGEST = 4 * HOUR;

/** M2: hours in which at least one of these sessions ran, each clamped to 4 h, to 2 decimals. */
export function countHours(sessions: readonly Pick<SessionFact, "startsAt" | "endsAt">[]): number {
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sessions.map(clamp).sort((one, other) => one.start - other.start)) {
    total += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return Math.round((total / HOUR) * 100) / 100;
}

function clamp({ startsAt, endsAt }: Pick<SessionFact, "startsAt" | "endsAt">) {
  const start = toMilliseconds(startsAt);
  return { start, end: Math.min(toMilliseconds(endsAt), start + LONGEST) };
}
