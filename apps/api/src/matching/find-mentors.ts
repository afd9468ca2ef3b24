import { explainMissing } from "@belay/core/matching/explain-missing.ts";
import { explainNobody } from "@belay/core/matching/explain-nobody.ts";
import { explainPair } from "@belay/core/matching/explain-pair.ts";
import type { FindMentorsInput, JudgeMentorInput } from "@belay/core/matching/find-inputs.ts";
import { goalsToAskFor } from "@belay/core/matching/goals-to-ask-for.ts";
import type { MentorProfile } from "@belay/core/matching/profile.ts";
import type { RecommendedMentor } from "@belay/core/matching/recommend-literally.ts";
import { recommendLiterally } from "@belay/core/matching/recommend-literally.ts";
import { refusalsSeenBy } from "@belay/core/matching/refusal-seen-by.ts";
import { scoreBar } from "@belay/core/matching/score-bar.ts";
import { scorePair } from "@belay/core/matching/score-pair.ts";
import { visibleContributions } from "@belay/core/matching/visible-contributions.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { findFirstSlots } from "./find-first-slots.ts";
import type { PreparedSearch } from "./prepare-search.ts";
import { prepareSearch } from "./prepare-search.ts";
import type { MentorRow } from "./queries.ts";
import { levelIdOf } from "./to-profiles.ts";

const SHOWN = 5;

/** The five who fit best, each with what the score is made of, why, and one caution; and why others are not there. */
export async function findMentors(call: Call, input: FindMentorsInput) {
  const search = await prepareSearch(call, input);
  const { policy, pool } = search;
  const found = recommendLiterally(policy, pool, { k: SHOWN });
  const mentors = new Map(pool.mentors.map((mentor) => [mentor.id, mentor]));
  const shown = found.top.flatMap(({ mentorId }) => search.rows.get(mentorId)?.id ?? []);
  const firstSlots = await findFirstSlots(call, { mentorIds: shown, hours: input.hours });
  return {
    goals: pool.mentee.goals,
    minimumOverlapMinutes: policy.minimumOverlapMinutes,
    acceptsSelfAssessed: pool.mentee.acceptsSelfAssessed,
    ownHoursPainted: search.mentee.weeklyHours !== null,
    eligible: found.eligible,
    mentors: found.top
      .flatMap((one) => describe(search, one, mentors.get(one.mentorId)))
      .map((mentor) => ({ ...mentor, firstSlot: firstSlots.get(mentor.id) ?? null })),
    missing: found.missing,
    // What would bring more in, smallest first; with nobody there, the one that matters.
    changes: explainMissing(policy, pool).changes,
    nobody: found.eligible === 0 ? explainNobody(policy, pool) : null,
  };
}

function describe(
  search: PreparedSearch,
  { mentorId, contributions }: RecommendedMentor,
  mentor: MentorProfile | undefined,
) {
  const row = search.rows.get(mentorId);
  if (!row || !mentor) return [];
  const facts = search.pool.factsOf(mentor);
  return [
    {
      ...present(row),
      asked: search.asked.get(mentorId) ?? null,
      askFor: goalsToAskFor(search.pool.mentee, mentor, contributions),
      sharedMinutesPerWeek: facts.sharedMinutesPerWeek,
      bar: scoreBar(contributions),
      contributions: visibleContributions("mentee", contributions),
      ...explainPair(search.policy, { mentee: search.pool.mentee, mentor, facts }),
    },
  ];
}

function present(row: MentorRow) {
  const { id, name, timeZone, team, capacity } = row;
  return {
    id,
    name,
    timeZone,
    team,
    levelId: levelIdOf(row),
    seatsLeft: Math.max(0, capacity - (row.seatsTaken ?? 0)),
  };
}

/** One colleague as a mentor for oneself: the score, or each reason against it, and the hours both are open. */
export async function judgeMentor(call: Call, { mentorId, ...question }: JudgeMentorInput) {
  const search = await prepareSearch(call, question, mentorId);
  const { policy, pool } = search;
  const [mentor] = pool.mentors;
  const row = search.rows.get(mentorId);
  if (!mentor || !row) throw new TRPCError({ code: "NOT_FOUND", message: "Nobody here has this address." });
  const facts = pool.factsOf(mentor);
  const pair = { mentee: pool.mentee, mentor, facts };
  const { contributions, refusals } = scorePair(policy, pair);
  return {
    ...present(row),
    isOffering: row.wantsToMentor,
    goals: pool.mentee.goals,
    askFor: goalsToAskFor(pool.mentee, mentor, contributions),
    asked: search.asked.get(mentorId) ?? null,
    refusals: refusalsSeenBy("mentee", refusals, facts.blockedBy),
    minimumOverlapMinutes: policy.minimumOverlapMinutes,
    ownHoursPainted: search.mentee.weeklyHours !== null,
    sharedMinutesPerWeek: facts.sharedMinutesPerWeek,
    bar: scoreBar(contributions),
    contributions: visibleContributions("mentee", contributions),
    changes: explainMissing(policy, pool).changes,
    ...explainPair(policy, pair),
  };
}
