import type { TeamEvidenceInput } from "@belay/core/evidence/evidence-questions.ts";
import { teamShares } from "@belay/core/evidence/team-shares.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { findLevel } from "@belay/core/ladder/levels.ts";
import { findSkill } from "@belay/core/ladder/skills.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Activity } from "./list-activities.ts";
import { listActivities } from "./list-activities.ts";
import { listAwaitedSkills, listOffers, listSubjects } from "./queries.ts";
import { readPeriod } from "./read-period.ts";
import type { EvidenceScope } from "./scope.ts";
import { findTeamScope } from "./scope.ts";

/** A lead's people of today with their numbers, how the load spreads, and what waits. */
export async function readTeam(call: Call, { period: asked }: TeamEvidenceInput) {
  const { db, now } = call;
  const period = await readPeriod(call, asked);
  const scope = await findTeamScope(db, call);
  if (scope.subjectIds.length === 0) return { period, people: [], shares: null, waiting: null };
  const activities = await listActivities(db, scope, { period, now });
  const subjects = await listSubjects(db, scope, now);
  const people = subjects.flatMap((subject) => {
    const activity = activities.get(subject.id);
    return activity ? [{ ...whoIs(subject), ...numbersOf(activity) }] : [];
  });
  const held = people.map(({ id, sessions }) => ({ personId: id, sessions }));
  return { period, people, shares: teamShares(held), waiting: await findWaiting(call, scope, subjects) };
}

export type Subject = Awaited<ReturnType<typeof listSubjects>>[number];

export function whoIs({ id, name, levelId, team, capacity, taken, wantsToMentor, wasAsked }: Subject) {
  return {
    id,
    name,
    title: levelId === null ? null : titleOf(levelId),
    team,
    load: { taken, capacity, isMentoring: wantsToMentor || taken > 0, wasAsked },
  };
}

export function titleOf(levelId: string): string {
  return findLevel(findLadder().ladder, levelId)?.title ?? levelId;
}

function numbersOf({ asMentor, asMentee, lastActivity }: Activity) {
  return {
    sessions: asMentor.sessions.held.value,
    notClosedOut: asMentor.sessions.notClosedOut.value,
    hours: asMentor.hours.value,
    mentees: asMentor.mentees.any.value,
    taught: asMentor.educational.byRecipient.value,
    asMentee: asMentee.held.value,
    lastActivity,
  };
}

/** How many of one's own people wait for an answer of a mentor, for which skills, and who here teaches them. */
async function findWaiting({ db }: Call, scope: EvidenceScope, subjects: readonly Subject[]) {
  const requests = await listAwaitedSkills(db, scope);
  if (requests.length === 0) return null;
  const offers = await listOffers(db, scope);
  const haveRoom = new Set(subjects.filter(hasRoom).map(({ id }) => id));
  const skills = Map.groupBy(requests, ({ skillId }) => skillId);
  return {
    people: new Set(requests.map(({ menteeId }) => menteeId)).size,
    skills: [...skills].flatMap(([skillId, asking]) => {
      if (skillId === null) return [];
      const menteeIds = new Set(asking.map(({ menteeId }) => menteeId));
      const teaches = (one: { personId: PersonId; skillId: string }) =>
        one.skillId === skillId && haveRoom.has(one.personId) && !menteeIds.has(one.personId);
      const teacherIds = offers.filter(teaches).map(({ personId }) => personId);
      const name = findSkill(findLadder().catalogue, skillId)?.name ?? skillId;
      return [{ name, people: menteeIds.size, teacherIds }];
    }),
  };
}

function hasRoom({ wantsToMentor, taken, capacity }: Subject): boolean {
  return wantsToMentor && taken < capacity;
}
