import type { PersonId } from "@belay/core/ids.ts";
import { applyChange } from "@belay/core/matching/change.ts";
import type { FindMentorsInput } from "@belay/core/matching/find-inputs.ts";
import type { Pool } from "@belay/core/matching/pair-facts.ts";
import type { MenteeProfile } from "@belay/core/matching/profile.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { MatchPolicy } from "@belay/core/programmes/match-policy.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { TRPCError } from "@trpc/server";
import { isKnownGoal } from "../mentorships/queries.ts";
import type { Call } from "../platform/call.ts";
import { listReportingLine } from "../teams/queries.ts";
import { factsBy } from "./pair-facts-by.ts";
import type { MentorRow, OpenRequest } from "./queries.ts";
import { findPersonRow, findTies, listAssessments, listMentorRows, listWantRows } from "./queries.ts";
import type { SearchScope } from "./scope.ts";
import { searchScope } from "./scope.ts";
import { byPersonAndSkill, toGoals, toMenteeProfile, toMentorProfile } from "./to-profiles.ts";

export interface PreparedSearch {
  policy: MatchPolicy;
  pool: Pool;
  rows: ReadonlyMap<string, MentorRow>;
  /** Whom the mentee asked and waits for. */
  asked: ReadonlyMap<string, OpenRequest>;
  mentee: MentorRow;
}

/**
 * Reads everything a search weighs, in a handful of queries; hours are compared last and only where it matters.
 * With `only` the one colleague is weighed, whether they offer to mentor or not, else all who do.
 */
export async function prepareSearch(
  call: Call,
  question: FindMentorsInput,
  only?: PersonId,
): Promise<PreparedSearch> {
  checkGoal(question.goal);
  const scope = searchScope(call.actor);
  const own = await findPersonRow(call.db, scope, { id: call.actor.id, now: call.now });
  if (!own) throw new Error("Somebody searches who is not there.");
  const rows = await readRows(call, scope, only);
  const ties = await findTies(call.db, scope);
  const asked = new Map(ties.asked.map((request) => [request.mentorId, request]));
  const factsOf = factsBy({
    own: { ...own, weeklyHours: question.hours === undefined ? own.weeklyHours : question.hours },
    rows,
    now: call.now,
    line: new Set(await listReportingLine(call.db, call.actor.id, call.now)),
    pairedWith: ties.pairedWith,
    asked: new Set(asked.keys()),
  });
  return {
    policy: policyFor(question),
    pool: { ...(await readProfiles(call, scope, { question, own, rows, only })), factsOf },
    rows: new Map(rows.map((row) => [row.id, row])),
    asked,
    mentee: own,
  };
}

function policyFor({ minimumOverlapMinutes }: FindMentorsInput): MatchPolicy {
  return minimumOverlapMinutes === null ? defaultPolicy : { ...defaultPolicy, minimumOverlapMinutes };
}

async function readRows(call: Call, scope: SearchScope, only: PersonId | undefined): Promise<MentorRow[]> {
  if (only === undefined) return listMentorRows(call.db, scope, call.now);
  const row = await findPersonRow(call.db, scope, { id: only, now: call.now });
  return row && row.deactivatedAt === null ? [row] : [];
}

/** An address that was kept or written by hand may name what the ladder doesn't have (any more). */
function checkGoal(goal: RequestGoal | null): void {
  if (goal === null || isKnownGoal(goal)) return;
  throw new TRPCError({
    code: "BAD_REQUEST",
    message: "This goal is not in the company's ladder. Choose a skill or a level from the list.",
  });
}

interface Read {
  question: FindMentorsInput;
  own: MentorRow;
  rows: readonly MentorRow[];
  only: PersonId | undefined;
}

async function readProfiles(
  call: Call,
  scope: SearchScope,
  { question, own, rows, only }: Read,
): Promise<Omit<Pool, "factsOf">> {
  const assessments = byPersonAndSkill(await listAssessments(call.db, scope, only));
  const goals = toGoals({
    goal: question.goal,
    wants: await listWantRows(call.db, scope),
    targetLevel: own.targetLevel,
    assessments: assessments.get(own.id),
  });
  const acceptsSelfAssessed = question.acceptsSelfAssessed ?? own.acceptsSelfAssessed;
  const mentee = toMenteeProfile(own, { goals, acceptsSelfAssessed });
  return {
    mentee: question.levelAsSkills ? withLevelsAsSkills(mentee) : mentee,
    mentors: rows.map((row) => toMentorProfile(row, assessments)),
  };
}

/** By the same change that an empty search proposes, so that what it promised is what comes. */
function withLevelsAsSkills(mentee: MenteeProfile): MenteeProfile {
  const levelIds = mentee.goals.flatMap((goal) => (goal.kind === "level" ? [goal.levelId] : []));
  return levelIds.reduce(
    (now, levelId) =>
      applyChange({ policy: defaultPolicy, mentee: now }, { code: "SKILLS_INSTEAD_OF_LEVEL", levelId })
        .mentee,
    mentee,
  );
}
