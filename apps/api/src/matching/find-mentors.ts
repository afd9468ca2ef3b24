import { personId } from "@belay/core/ids.ts";
import { explainMissing } from "@belay/core/matching/explain-missing.ts";
import { explainPair } from "@belay/core/matching/explain-pair.ts";
import type { FindMentorsInput, JudgeMentorInput } from "@belay/core/matching/find-inputs.ts";
import { goalsToAskFor } from "@belay/core/matching/goals-to-ask-for.ts";
import type { RecommendOptions } from "@belay/core/matching/recommend-mentors.ts";
import { recommendMentors } from "@belay/core/matching/recommend-mentors.ts";
import { refusalsSeenBy } from "@belay/core/matching/refusal-seen-by.ts";
import { scoreBar } from "@belay/core/matching/score-bar.ts";
import { scorePair } from "@belay/core/matching/score-pair.ts";
import { visibleContributions } from "@belay/core/matching/visible-contributions.ts";
import { TRPCError } from "@trpc/server";
import * as z from "zod/mini";
import type { Call } from "../platform/call.ts";
import { findFirstSlots } from "./find-first-slots.ts";
import type { KeptMentors } from "./keep-mentors.ts";
import { prepareJudgement } from "./prepare-search.ts";
import type { MentorRow } from "./queries.ts";
import type { MentorSearch } from "./search-mentors.ts";
import { factsWith, searchMentors } from "./search-mentors.ts";
import { levelIdOf } from "./to-profiles.ts";

const SHOWN = 5;

/** The five who fit best, each with what the score is made of, why, and one caution. */
export async function findMentors(call: Call, input: FindMentorsInput) {
  const search = await searchMentors(call, input);
  const { policy, mentee, own } = search;
  const options = { k: SHOWN, exclude: new Set([call.actor.id]) };
  const found = recommendMentors(search.index, search.asking, { ...options, prices: search.kept.prices });
  const described = found.top.flatMap(({ mentorId }) => describe(search, mentorId));
  const movedDown = listMovedDown(search, options, found.top);
  const firstSlots = await findFirstSlots(call, {
    mentorIds: described.map(({ id }) => id),
    hours: input.hours,
  });
  return {
    goals: mentee.goals,
    minimumOverlapMinutes: policy.minimumOverlapMinutes,
    acceptsSelfAssessed: mentee.acceptsSelfAssessed,
    ownHoursPainted: own.weeklyHours !== null,
    eligible: found.eligible,
    mentors: described.map((mentor) => ({ ...mentor, firstSlot: firstSlots.get(mentor.id) ?? null })),
    movedDown,
  };
}

type Top = readonly { mentorId: string }[];

/** Who fits among the best but stands further back, or is not shown, because many others need them. */
function listMovedDown({ kept, index, asking }: MentorSearch, options: RecommendOptions, top: Top) {
  if (kept.prices.size === 0) return [];
  const places = new Map(top.map(({ mentorId }, place) => [mentorId, place]));
  return recommendMentors(index, asking, options).top.flatMap(({ mentorId }, place) => {
    const row = rowOf(kept, mentorId);
    const isLater = (places.get(mentorId) ?? SHOWN) > place;
    return row && isLater && kept.prices.has(row.id) ? [{ id: row.id, name: row.name }] : [];
  });
}

function rowOf({ rows }: KeptMentors, mentorId: string): MentorRow | undefined {
  return rows.get(z.parse(personId, mentorId));
}

function describe(search: MentorSearch, mentorId: string) {
  const { policy, mentee, index, kept, asked } = search;
  const row = rowOf(kept, mentorId);
  const indexed = index.mentors[index.positionOf.get(mentorId) ?? -1];
  if (!row || !indexed) return [];
  const mentor = indexed.profile;
  const pair = { mentee, mentor, facts: factsWith(search, mentorId, indexed.schedule) };
  const { contributions } = scorePair(policy, pair);
  return [
    {
      ...present(row),
      asked: asked.get(mentorId) ?? null,
      askFor: goalsToAskFor(search, mentor, contributions),
      sharedMinutesPerWeek: pair.facts.sharedMinutesPerWeek,
      bar: scoreBar(contributions),
      contributions: visibleContributions("mentee", contributions),
      ...explainPair(policy, pair),
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
  const search = await prepareJudgement(call, question, mentorId);
  const { policy, pool, row, own } = search;
  const [mentor] = pool.mentors;
  if (!mentor || !row) throw new TRPCError({ code: "NOT_FOUND", message: "Nobody here has this address." });
  const facts = pool.factsOf(mentor);
  const pair = { mentee: pool.mentee, mentor, facts };
  const { contributions, refusals } = scorePair(policy, pair);
  return {
    ...present(row),
    isOffering: row.wantsToMentor,
    // As their profile shows everybody: what else one may ask them for.
    offers: row.wantsToMentor ? row.offers : [],
    goals: pool.mentee.goals,
    askFor: goalsToAskFor({ policy, mentee: pool.mentee }, mentor, contributions),
    asked: search.asked.get(mentorId) ?? null,
    refusals: refusalsSeenBy("mentee", refusals, facts.blockedBy),
    minimumOverlapMinutes: policy.minimumOverlapMinutes,
    ownHoursPainted: own.weeklyHours !== null,
    sharedMinutesPerWeek: facts.sharedMinutesPerWeek,
    bar: scoreBar(contributions),
    contributions: visibleContributions("mentee", contributions),
    changes: explainMissing(policy, pool).changes,
    ...explainPair(policy, pair),
  };
}
