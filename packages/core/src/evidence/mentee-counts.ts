import type { Counted, SessionFact } from "./facts.ts";
import { daysBetween } from "./period.ts";

const SUSTAINED_SESSIONS = 3;
const SUSTAINED_DAYS = 28;

/** How many mentees, who they are, and the held sessions that say so. */
export interface MenteeCount extends Counted {
  menteeIds: string[];
}

/** M3: mentees with any held session, and those sustained: at least 3 spanning at least 28 calendar days. */
export function countMentees(
  held: readonly SessionFact[],
  timeZone: string,
): { any: MenteeCount; sustained: MenteeCount } {
  const ofOne = held.flatMap(({ menteeId, ...session }) =>
    menteeId === null ? [] : [{ ...session, menteeId }],
  );
  const perMentee = Map.groupBy(ofOne, ({ menteeId }) => menteeId);
  const sustained = new Map([...perMentee].filter(([, sessions]) => isSustained(sessions, timeZone)));
  return { any: toCount(perMentee), sustained: toCount(sustained) };
}

function isSustained(sessions: readonly SessionFact[], timeZone: string): boolean {
  if (sessions.length < SUSTAINED_SESSIONS) return false;
  const starts = sessions
    .map(({ startsAt }) => startsAt)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  const [first] = starts;
  const last = starts.at(-1);
  return first !== undefined && last !== undefined && daysBetween(first, last, timeZone) >= SUSTAINED_DAYS;
}

function toCount(perMentee: ReadonlyMap<string, readonly SessionFact[]>): MenteeCount {
  const ids = [...perMentee.values()].flatMap((sessions) => sessions.map(({ id }) => id));
  return { value: perMentee.size, menteeIds: [...perMentee.keys()], ids };
}
