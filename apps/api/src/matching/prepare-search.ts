import { openWeeks, sharedMinutesOf } from "@belay/core/calendar/shared-minutes.ts";
import type { MatchPolicy } from "@belay/core/matching/match-policy.ts";
import { defaultPolicy } from "@belay/core/matching/match-policy.ts";
import type { PairFacts, Pool } from "@belay/core/matching/pair-facts.ts";
import type { RequestGoal } from "@belay/core/mentorships/mentorship-inputs.ts";
import type { Call } from "../platform/call.ts";
import { listReportingLine } from "../teams/queries.ts";
import type { MentorRow } from "./queries.ts";
import { findPersonRow, findTies, listAssessments, listMentorRows, listWantRows } from "./queries.ts";
import type { SearchScope } from "./scope.ts";
import { searchScope } from "./scope.ts";
import { byPersonAndSkill, toGoals, toMenteeProfile, toMentorProfile } from "./to-profiles.ts";

export interface Question {
  goal: RequestGoal | null;
  minimumOverlapMinutes: number | null;
  acceptsSelfAssessed: boolean | null;
  hours?: { day: number; start: string; end: string }[] | null | undefined;
}

export interface PreparedSearch {
  policy: MatchPolicy;
  pool: Pool;
  rows: ReadonlyMap<string, MentorRow>;
  asked: ReadonlyMap<string, { id: string; createdAt: string }>;
  mentee: MentorRow;
}

/** Reads everything a search weighs, in a handful of queries; hours are compared last and only where it matters. */
export async function prepareSearch(call: Call, question: Question): Promise<PreparedSearch> {
  const scope = searchScope(call.actor);
  const own = await findPersonRow(call.db, scope, { id: call.actor.id, now: call.now });
  if (!own) throw new Error("Somebody searches who is not there.");
  const rows = await listMentorRows(call.db, scope, call.now);
  const ties = await findTies(call.db, scope);
  const line = new Set<string>(await listReportingLine(call.db, call.actor.id, call.now));
  const pool = await readPool(call, scope, { question, own, rows });
  return {
    policy: {
      ...defaultPolicy,
      ...(question.minimumOverlapMinutes === null
        ? {}
        : { minimumOverlapMinutes: question.minimumOverlapMinutes }),
    },
    pool: {
      ...pool,
      factsOf: factsBy({
        question,
        own,
        rows,
        call,
        line,
        pairedWith: ties.pairedWith,
        asked: new Set(ties.asked.map(({ mentorId }) => mentorId)),
      }),
    },
    rows: new Map(rows.map((row) => [row.id, row])),
    asked: new Map(ties.asked.map(({ mentorId, ...request }) => [mentorId, request])),
    mentee: own,
  };
}

interface Read {
  question: Question;
  own: MentorRow;
  rows: readonly MentorRow[];
}

async function readPool(
  call: Call,
  scope: SearchScope,
  { question, own, rows }: Read,
): Promise<Omit<Pool, "factsOf">> {
  const assessments = byPersonAndSkill(
    await listAssessments(call.db, scope, [own.id, ...rows.map(({ id }) => id)]),
  );
  const wants = await listWantRows(call.db, scope);
  const goals = toGoals({
    goal: question.goal,
    wants,
    targetLevel: own.targetLevel,
    assessments: assessments.get(own.id),
  });
  const acceptsSelfAssessed = question.acceptsSelfAssessed ?? own.acceptsSelfAssessed;
  return {
    mentee: toMenteeProfile(own, { goals, acceptsSelfAssessed }),
    mentors: rows.map((row) => toMentorProfile(row, assessments)),
  };
}

interface Known extends Read {
  call: Call;
  line: ReadonlySet<string>;
  pairedWith: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}

function factsBy({ question, own, rows, call, line, pairedWith, asked }: Known): Pool["factsOf"] {
  const byId = new Map<string, MentorRow>(rows.map((row) => [row.id, row]));
  const ownHours = question.hours === undefined ? own.weeklyHours : question.hours;
  const ownWeeks = openWeeks({ timeZone: own.timeZone, weekly: ownHours }, call.now);
  return ({ id }) => {
    const row = byId.get(id);
    const facts: PairFacts = {
      isInReportingLine: line.has(id),
      isAlreadyPaired: pairedWith.has(id),
      blockedBy: null,
      preference: asked.has(id) ? "menteeAsked" : "neutral",
      history: null,
      get sharedMinutesPerWeek() {
        if (!row || (ownHours === null && row.weeklyHours === null)) return null;
        return sharedMinutesOf(
          ownWeeks,
          openWeeks({ timeZone: row.timeZone, weekly: row.weeklyHours }, call.now),
        );
      },
    };
    return facts;
  };
}
