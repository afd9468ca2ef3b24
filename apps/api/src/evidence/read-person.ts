import { activityDays } from "@belay/core/evidence/activity-days.ts";
import type { PersonEvidenceInput } from "@belay/core/evidence/evidence-questions.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import type { Activity } from "./list-activities.ts";
import { listActivities } from "./list-activities.ts";
import { findLead, listPlacements, listSubjects } from "./queries.ts";
import { readPeriod } from "./read-period.ts";
import { titleOf, whoIs } from "./read-team.ts";
import type { EvidenceScope } from "./scope.ts";
import { findPersonScope } from "./scope.ts";

/** One person's numbers: the same for the person and for whoever leads them today. */
export async function readPerson(call: Call, { personId, period: asked }: PersonEvidenceInput) {
  const { db, now } = call;
  const scope = await findOrRefuse(call, personId);
  const period = await readPeriod(call, asked);
  const activities = await listActivities(db, scope, { period, now });
  const [subject] = await listSubjects(db, scope, now);
  const activity = activities.get(personId);
  if (!subject || !activity) throw notFound();
  const placements = await listPlacements(db, scope, period);
  return {
    person: whoIs(subject),
    lead: await findLead(db, scope),
    period,
    placements: placements.map(({ levelId, team, fromDate, toDate }) => ({
      title: titleOf(levelId),
      team,
      fromDate,
      toDate,
    })),
    lastActivity: activity.lastActivity,
    numbers: numbersOf(activity),
    days: activityDays(pickCounted(activity), period.timeZone),
  };
}

export async function findOrRefuse(call: Call, personId: PersonId): Promise<EvidenceScope> {
  const scope = await findPersonScope(call.db, call, personId);
  if (!scope) throw notFound();
  return scope;
}

function notFound(): TRPCError {
  return new TRPCError({
    code: "NOT_FOUND",
    message: "There is no such person, or they are not yours to see.",
  });
}

function numbersOf({ asMentor, asMentee }: Activity) {
  const { sessions, hours, mentees, reviews, educational } = asMentor;
  return {
    held: sessions.held.value,
    confirmed: sessions.confirmed.value,
    unconfirmed: sessions.unconfirmed.value,
    notClosedOut: sessions.notClosedOut.value,
    disputed: sessions.disputed.value,
    hours: hours.value,
    mentees: mentees.any.value,
    sustained: mentees.sustained.value,
    comments: reviews.comments.value,
    acknowledgements: reviews.acknowledgements.value,
    rounds: reviews.rounds,
    changes: reviews.changes,
    medianPerChange: reviews.medianPerChange,
    taught: educational.byRecipient.value,
    marked: educational.byAuthor.value,
    suggested: educational.suggested.value,
    asMentee: asMentee.held.value,
  };
}

function pickCounted({ asMentor, sessions, comments }: Activity) {
  const ids = new Set([...asMentor.sessions.held.ids, ...asMentor.reviews.comments.ids]);
  return {
    sessions: sessions.filter(({ id }) => ids.has(id)),
    comments: comments.filter(({ id }) => ids.has(id)),
  };
}
