import type { PersonId } from "@belay/core/ids.ts";
import { applyChange } from "@belay/core/matching/change.ts";
import type { FindMentorsInput } from "@belay/core/matching/find-inputs.ts";
import type { PairFacts, Pool } from "@belay/core/matching/pair-facts.ts";
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
import { findPersonRow, findTies, listAssessments, listWantRows } from "./queries.ts";
import type { SearchScope } from "./scope.ts";
import { searchScope } from "./scope.ts";
import { byPersonAndSkill, toGoals, toMenteeProfile, toMentorProfile } from "./to-profiles.ts";

/** Who asks, and what is known of them and single others. */
export interface Asker {
  policy: MatchPolicy;
  own: MentorRow;
  mentee: MenteeProfile;
  line: ReadonlySet<string>;
  pairedWith: ReadonlySet<string>;
  /** Who does not want to be a pair with the mentee, or the other way round. */
  blockedBy: ReadonlyMap<string, NonNullable<PairFacts["blockedBy"]>>;
  /** Whom the mentee asked and waits for. */
  asked: ReadonlyMap<string, OpenRequest>;
}

/** Reads the mentee's side of a search, in a handful of queries, however many mentors there are. */
export async function readAsker(call: Call, question: FindMentorsInput): Promise<Asker> {
  checkGoal(question.goal);
  const scope = searchScope(call.actor);
  const own = await findPersonRow(call.db, scope, { id: call.actor.id, now: call.now });
  if (!own) throw new Error("Somebody searches who is not there.");
  const ties = await findTies(call.db, scope);
  return {
    policy: policyFor(question),
    own,
    mentee: await readMentee(call, scope, { question, own }),
    line: new Set(await listReportingLine(call.db, call.actor.id, call.now)),
    pairedWith: ties.pairedWith,
    blockedBy: ties.blockedBy,
    asked: new Map(ties.asked.map((request) => [request.mentorId, request])),
  };
}

export interface PreparedJudgement extends Asker {
  /** Of the one colleague, whether they offer to mentor or not. */
  pool: Pool;
  row: MentorRow | undefined;
}

/** Reads both sides of one pair. */
export async function prepareJudgement(
  call: Call,
  question: FindMentorsInput,
  mentorId: PersonId,
): Promise<PreparedJudgement> {
  const asker = await readAsker(call, question);
  const scope = searchScope(call.actor);
  const found = await findPersonRow(call.db, scope, { id: mentorId, now: call.now });
  const rows = found && found.deactivatedAt === null ? [found] : [];
  const assessments = byPersonAndSkill(await listAssessments(call.db, scope, mentorId));
  const { own, line, pairedWith, blockedBy, asked, mentee } = asker;
  const mentors = rows.map((row) => toMentorProfile(row, assessments));
  const factsOf = factsBy({
    own,
    rows,
    now: call.now,
    line,
    pairedWith,
    blockedBy,
    asked: new Set(asked.keys()),
  });
  return { ...asker, pool: { mentee, mentors, factsOf }, row: rows[0] };
}

function policyFor({ minimumOverlapMinutes }: FindMentorsInput): MatchPolicy {
  return minimumOverlapMinutes === null ? defaultPolicy : { ...defaultPolicy, minimumOverlapMinutes };
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
}

async function readMentee(call: Call, scope: SearchScope, { question, own }: Read): Promise<MenteeProfile> {
  const assessments = byPersonAndSkill(await listAssessments(call.db, scope, own.id));
  const goals = toGoals({
    goal: question.goal,
    wants: await listWantRows(call.db, scope),
    targetLevel: own.targetLevel,
    assessments: assessments.get(own.id),
  });
  const acceptsSelfAssessed = question.acceptsSelfAssessed ?? own.acceptsSelfAssessed;
  const mentee = toMenteeProfile(own, { goals, acceptsSelfAssessed });
  return question.levelAsSkills ? withLevelsAsSkills(mentee) : mentee;
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
