import type { CommentFact, SessionFact } from "@belay/core/evidence/facts.ts";
import { menteeActivity } from "@belay/core/evidence/mentee-activity.ts";
import type { Period } from "@belay/core/evidence/period.ts";
import type { PersonActivity } from "@belay/core/evidence/person-activity.ts";
import { personActivity } from "@belay/core/evidence/person-activity.ts";
import type { SessionCounts } from "@belay/core/evidence/session-counts.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import { listCommentFacts, listGroupFacts, listSessionFacts } from "./queries.ts";
import type { EvidenceScope } from "./scope.ts";

/** What core counts of one subject, and the facts that it counted from. */
export interface Activity {
  asMentor: PersonActivity;
  asMentee: SessionCounts;
  /** The last thing on either side; null when there was none in the period. */
  lastActivity: PersonActivity["lastActivity"];
  sessions: readonly SessionFact[];
  comments: readonly CommentFact[];
}

/** All subjects' activity in a period from three reads, however many they are. */
export async function listActivities(
  db: Reader,
  scope: EvidenceScope,
  { period, now }: { period: Period; now: Instant },
): Promise<Map<PersonId, Activity>> {
  if (scope.subjectIds.length === 0) return new Map();
  const sessions = [
    ...(await listSessionFacts(db, scope, period)),
    ...(await listGroupFacts(db, scope, period)),
  ];
  const comments = await listCommentFacts(db, scope, period);
  const byMentor = Map.groupBy(sessions, ({ mentorId }) => mentorId);
  const byMentee = Map.groupBy(sessions, ({ menteeId }) => menteeId);
  const byAuthor = Map.groupBy(comments, ({ authorId }) => authorId);
  return new Map(
    scope.subjectIds.map((subjectId) => {
      const own = [...(byMentor.get(subjectId) ?? []), ...(byMentee.get(subjectId) ?? [])];
      const facts = { subjectId, now, sessions: own, comments: byAuthor.get(subjectId) ?? [] };
      const asMentor = personActivity(facts, period);
      const asMentee = menteeActivity(facts, period);
      const lastActivity = newest(asMentor, { asMentee, sessions: own });
      return [subjectId, { asMentor, asMentee, lastActivity, sessions: own, comments: facts.comments }];
    }),
  );
}

function newest(
  { lastActivity }: PersonActivity,
  { asMentee, sessions }: Pick<Activity, "asMentee" | "sessions">,
): PersonActivity["lastActivity"] {
  const held = new Set(asMentee.held.ids);
  return sessions
    .filter(({ id }) => held.has(id))
    .map(({ id, endsAt }) => ({ kind: "session" as const, id, at: endsAt }))
    .reduce<PersonActivity["lastActivity"]>(
      (last, one) => (last !== null && toMilliseconds(last.at) >= toMilliseconds(one.at) ? last : one),
      lastActivity,
    );
}
