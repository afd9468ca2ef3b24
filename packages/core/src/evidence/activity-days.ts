import type { PlainDate } from "../instant.ts";
import type { CommentFact, SessionFact } from "./facts.ts";
import { localDate } from "./local-date.ts";

/** What was held and commented on one date of the company's calendar. */
export interface ActivityDay {
  date: PlainDate;
  sessions: number;
  comments: number;
}

/** Every date with something on it, from the first to the last; a session belongs to the date it starts on. */
export function activityDays(
  counted: { sessions: readonly SessionFact[]; comments: readonly CommentFact[] },
  timeZone: string,
): ActivityDay[] {
  const sessions = countDates(counted.sessions.map(({ startsAt }) => localDate(startsAt, timeZone)));
  const comments = countDates(counted.comments.map(({ writtenAt }) => localDate(writtenAt, timeZone)));
  return [...new Set([...sessions.keys(), ...comments.keys()])]
    .sort()
    .map((date) => ({ date, sessions: sessions.get(date) ?? 0, comments: comments.get(date) ?? 0 }));
}

function countDates(dates: readonly PlainDate[]): Map<PlainDate, number> {
  const counts = new Map<PlainDate, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  return counts;
}
