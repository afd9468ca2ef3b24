import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import { countHours } from "./count-hours.ts";
import type { EducationalCounts } from "./educational-counts.ts";
import { countEducational } from "./educational-counts.ts";
import type { CommentFact, Counted, SessionFact } from "./facts.ts";
import type { MenteeCount } from "./mentee-counts.ts";
import { countMentees } from "./mentee-counts.ts";
import type { Period } from "./period.ts";
import { withinPeriod } from "./period.ts";
import type { ReviewCounts } from "./review-counts.ts";
import { countReviews, listTeachable } from "./review-counts.ts";
import type { SessionCounts } from "./session-counts.ts";
import { countSessions, listHeld } from "./session-counts.ts";

export interface ActivityFacts {
  subjectId: string;
  /** Other people's rows may be among them and are left out. */
  sessions: readonly SessionFact[];
  comments: readonly CommentFact[];
  now: Instant;
}

/** What somebody did for others in a period: the same page for the subject and for their lead. */
export interface PersonActivity {
  sessions: SessionCounts;
  /** M2, in hours. */
  hours: Counted;
  mentees: { any: MenteeCount; sustained: MenteeCount };
  reviews: ReviewCounts;
  educational: EducationalCounts;
  /** The last held session or counted comment; null when there was none. */
  lastActivity: { kind: "session" | "comment"; id: string; at: Instant } | null;
}

/** M1, M2, M3, M9 and M10 of spec/evidence.md section 2, each with the ids of the rows that it counts. A session happens when it starts. */
export function personActivity(facts: ActivityFacts, period: Period): PersonActivity {
  const isInPeriod = withinPeriod(period);
  const { subjectId, now } = facts;
  const sessions = facts.sessions.filter((one) => one.mentorId === subjectId && isInPeriod(one.startsAt));
  const comments = facts.comments.filter((one) => one.authorId === subjectId && isInPeriod(one.writtenAt));
  const held = listHeld(sessions, now);
  return {
    sessions: countSessions(sessions, now),
    hours: { value: countHours(held), ids: held.map(({ id }) => id) },
    mentees: countMentees(held, period.timeZone),
    reviews: countReviews(comments),
    educational: countEducational(comments),
    lastActivity: findLast(held, listTeachable(comments)),
  };
}

function findLast(
  held: readonly SessionFact[],
  comments: readonly CommentFact[],
): PersonActivity["lastActivity"] {
  const events = [
    ...held.map(({ id, endsAt }) => ({ kind: "session" as const, id, at: endsAt })),
    ...comments.map(({ id, writtenAt }) => ({ kind: "comment" as const, id, at: writtenAt })),
  ];
  const newestFirst = events.sort((one, other) => toMilliseconds(other.at) - toMilliseconds(one.at));
  return newestFirst[0] ?? null;
}
