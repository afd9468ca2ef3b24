import { judgePair } from "../matching/judge-pair.ts";
import type { MatchRefusal } from "../matching/match-refusal.ts";
import type { MenteeProfile, MentorProfile } from "../matching/profile.ts";
import { prepareSearch } from "../matching/search.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";

export interface HelpPair {
  /** With the one skill goal that the ask is about. */
  asker: MenteeProfile;
  mentor: MentorProfile;
  /** The mentor stands above the asker. */
  isInReportingLine: boolean;
}

/** Rules of a mentorship that 25 minutes don't need: a seat, shared hours each week, not being paired already. */
const OF_A_MENTORSHIP: ReadonlySet<MatchRefusal> = new Set([
  "ALREADY_PAIRED",
  "NO_CAPACITY",
  "OVERLAP_TOO_SMALL",
  "BELOW_THRESHOLD",
]);

/** Shared hours, wishes and history weigh nothing in 25 minutes; whether there is room is asked of the calendar. */
const NOTHING_BETWEEN = {
  isAlreadyPaired: false,
  blockedBy: null,
  preference: "neutral",
  history: null,
  sharedMinutesPerWeek: null,
} as const;

export interface HelpJudgement {
  /** Parts per million, as in a search for a mentor. */
  score: number;
  /** Why this mentor is not asked, in the order of a search; empty when they may be. */
  refusals: MatchRefusal[];
}

/** Whether a mentor may help with this: they teach the skill above the asker's level, are here, and share a language. */
export function judgeHelp({ asker, mentor, isInReportingLine }: HelpPair): HelpJudgement {
  const facts = { ...NOTHING_BETWEEN, isInReportingLine };
  const { score, refusals } = judgePair(prepareSearch(defaultPolicy, asker), mentor, facts);
  return { score, refusals: refusals.filter((refusal) => !OF_A_MENTORSHIP.has(refusal)) };
}

export interface Candidate {
  id: string;
  score: number;
  /** Asks that wait for them now, and 25 minutes they gave lately. */
  load: number;
}

// As much as the seats of a mentorship count altogether: two short sessions outweigh a better fit of a tenth.
const POINTS_PER_LOAD = 50_000;

/** Who is asked first: the best fit, less what they carry already, so that not everybody is sent to the same star. Ties by id. */
export function rankCandidates(candidates: readonly Candidate[]): string[] {
  const worth = ({ score, load }: Candidate) => score - load * POINTS_PER_LOAD;
  return candidates
    .toSorted((one, other) => worth(other) - worth(one) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}
