import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Contribution } from "./contributions.ts";
import { contributionsOf, sumPoints } from "./contributions.ts";
import { canTalk, freeSeats } from "./factor-values.ts";
import { goalRefusals } from "./goal-refusals.ts";
import type { MatchRefusal } from "./match-refusal.ts";
import { MATCH_REFUSALS } from "./match-refusal.ts";
import type { PairFacts } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import type { Search } from "./search.ts";

/** Named after everything else, also after what the hours say. */
const CLOSED_DOORS: readonly MatchRefusal[] = ["INACTIVE", "BLOCKED_PAIR"];

export interface PairScore {
  /** 0..1,000,000, exactly the sum of the contributions' points; also of a pair that is refused. */
  readonly score: number;
  readonly contributions: readonly Contribution[];
  /** Every reason against the pair, the one to say first at the front; empty when it may be proposed. */
  readonly refusals: readonly MatchRefusal[];
}

/** The whole judgement of a pair. Reads the shared minutes. */
export function judgePair(search: Search, mentor: MentorProfile, facts: PairFacts): PairScore {
  const { preference, history, sharedMinutesPerWeek } = facts;
  const contributions = contributionsOf(search, mentor, { preference, history, sharedMinutesPerWeek });
  const score = sumPoints(contributions);
  const early = earlyRefusals(search, mentor, facts);
  if (early.includes("SELF")) return { score, contributions, refusals: early };
  const late = lateRefusals(search.policy, score, sharedMinutesPerWeek);
  return { score, contributions, refusals: inOrder([...early, ...late]) };
}

/** The judgement of a pair, or only its first reason against; hours are not read where they can't change that. */
export function judgeUntilRefused(
  search: Search,
  mentor: MentorProfile,
  facts: PairFacts,
): PairScore | MatchRefusal {
  const [early] = earlyRefusals(search, mentor, facts);
  if (early !== undefined && !CLOSED_DOORS.includes(early)) return early;
  const { preference, history, sharedMinutesPerWeek } = facts;
  const contributions = contributionsOf(search, mentor, { preference, history, sharedMinutesPerWeek });
  const score = sumPoints(contributions);
  const [late] = lateRefusals(search.policy, score, sharedMinutesPerWeek);
  return late ?? early ?? { score, contributions, refusals: [] };
}

/** What stands against a pair without a look at anybody's hours, in order. */
export function earlyRefusals(search: Search, mentor: MentorProfile, facts: PairFacts): MatchRefusal[] {
  const { policy, mentee } = search;
  if (mentee.id === mentor.id) return ["SELF"];
  const found: MatchRefusal[] = [];
  if (facts.isAlreadyPaired) found.push("ALREADY_PAIRED");
  if (facts.isInReportingLine && !policy.allowsReportingLine) found.push("OWN_MANAGER");
  found.push(...inOrder(goalRefusals(search, mentor)));
  if (freeSeats(policy, mentor) === 0) found.push("NO_CAPACITY");
  if (!canTalk(policy, mentee, mentor)) found.push("NO_SHARED_LANGUAGE");
  if (!(mentor.isActive && mentor.acceptsRequests)) found.push("INACTIVE");
  if (facts.blockedBy !== null) found.push("BLOCKED_PAIR");
  return found;
}

function lateRefusals(policy: MatchPolicy, score: number, sharedMinutes: number | null): MatchRefusal[] {
  const found: MatchRefusal[] = [];
  if (sharedMinutes !== null && sharedMinutes < policy.minimumOverlapMinutes) found.push("OVERLAP_TOO_SMALL");
  if (score < policy.threshold) found.push("BELOW_THRESHOLD");
  return found;
}

function inOrder(refusals: readonly MatchRefusal[]): MatchRefusal[] {
  if (refusals.length < 2) return [...refusals];
  return MATCH_REFUSALS.filter((refusal) => refusals.includes(refusal));
}
