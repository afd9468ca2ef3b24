import type { Period } from "./period.ts";
import { withinPeriod } from "./period.ts";
import type { ActivityFacts } from "./person-activity.ts";
import type { SessionCounts } from "./session-counts.ts";
import { countSessions } from "./session-counts.ts";

/** The sessions in which somebody was the mentee, counted by the rules of M1. */
export function menteeActivity(
  { subjectId, sessions, now }: Omit<ActivityFacts, "comments">,
  period: Period,
): SessionCounts {
  const isInPeriod = withinPeriod(period);
  return countSessions(
    sessions.filter(({ menteeId, startsAt }) => menteeId === subjectId && isInPeriod(startsAt)),
    now,
  );
}
