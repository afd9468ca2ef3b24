import { formatClock, formatDay, relativeDay } from "@belay/core/time-words/day-words.ts";
import type { Viewer } from "../lib/viewer.ts";
import type { Inbox } from "./turn.ts";

/** The fact that Home begins with: "3 things wait for you". */
export function homeTitle({ mine }: Pick<Inbox, "mine">): string {
  if (mine.length === 0) return "Nothing waits for you";
  return mine.length === 1 ? "1 thing waits for you" : `${mine.length} things wait for you`;
}

interface SubInput {
  inbox: Pick<Inbox, "theirs" | "next">;
  viewer: Viewer;
  now: number;
}

/** For how much one waits oneself, and what is next. */
export function homeSub({ inbox, viewer, now }: SubInput): string {
  const { theirs, next } = inbox;
  const waiting = theirs.length === 0 ? "You wait for nobody." : `You wait for ${theirs.length}.`;
  if (!next) return `${waiting} No session is booked.`;
  const zone = viewer.timeZone;
  const nowInstant = new Date(now).toISOString();
  const relative = relativeDay({ instant: next.startsAt, zone, now: nowInstant });
  const date = formatDay({ instant: next.startsAt, zone, now: nowInstant, locale: viewer.locale });
  const day = relative ? `${relative.toLowerCase()}, ${date},` : `on ${date}`;
  const other = next.mentorId === viewer.id ? next.menteeName : next.mentorName;
  return `${waiting} Next: ${next.topic} with ${other} ${day} at ${formatClock(next.startsAt, zone)}.`;
}
