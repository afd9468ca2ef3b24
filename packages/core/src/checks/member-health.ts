import type { PersonId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "../instant.ts";
import { overdueAt } from "../mentorships/request-clock.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { ProgrammePhase } from "../programmes/programme-dates.ts";

/** How somebody stands in a programme, what needs a hand first. `free` is a mentor without a mentee. */
export const HEALTH_STATES = ["stuck", "silent", "waiting", "free", "matched"] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

export type HealthCause =
  /** Nothing has happened in the pair for long; both know that it is seen. */
  | "QUIET_LONG"
  | "QUIET"
  | "REQUEST_OPEN"
  /** The mentor should have answered, and another choice stands behind them. */
  | "REQUEST_OVERDUE"
  /** What they asked here went on, by their own order, to somebody who is not in it: who that is stays theirs. */
  | "ASKED_ELSEWHERE"
  | "PROPOSAL_OPEN"
  /** One of the two that a run proposed said no, or nobody answered in time. */
  | "PROPOSAL_DECLINED_BY_MENTEE"
  | "PROPOSAL_DECLINED_BY_MENTOR"
  | "PROPOSAL_RAN_OUT"
  | "REQUEST_RAN_OUT"
  | "REQUEST_DECLINED"
  | "PAIR_ENDED"
  /** Joined, and has asked nobody: at first it is theirs to do, later they are stuck. */
  | "NOBODY_ASKED"
  /** Of a cohort: its pairs are not made yet. */
  | "BEFORE_MATCH"
  | "NOT_MATCHED"
  | "NO_MENTEE"
  | "ON_LEAVE"
  | "UNDER_WAY";

/** Whose turn it is. */
export type HealthOwner = "mentee" | "mentor" | "both" | "admin" | "nobody";

export const REPAIRS = ["nextChoice", "remind", "extend", "rematch"] as const;
export type Repair = (typeof REPAIRS)[number];

export interface PairHealth {
  readonly startedAt: Instant;
  /** The last sign of life between the two. */
  readonly lastSignAt: Instant;
  readonly hasSomethingAhead: boolean;
  readonly isResting: boolean;
}

interface OpenThing {
  readonly createdAt: Instant;
  readonly closesAt: Instant;
}

export interface OpenRequest extends OpenThing {
  /** Whether the mentee named somebody to be asked after this one; not whom. */
  readonly hasNextChoice: boolean;
}

export interface OpenProposal extends OpenThing {
  readonly menteeAnswered: boolean;
  readonly mentorAnswered: boolean;
}

/** What the rule weighs of one mentee of a programme. */
export interface MenteeFacts<
  Pair extends PairHealth,
  Request extends OpenRequest,
  Proposal extends OpenProposal,
> {
  readonly joinedAt: Instant;
  /** Their running pairs of this programme. */
  readonly pairs: readonly Pair[];
  readonly requests: readonly Request[];
  /** Open requests to others, which went on from one of this programme. */
  readonly elsewhere: readonly OpenThing[];
  readonly proposals: readonly Proposal[];
  /** What came last to an end: a request or a pair of this programme. */
  readonly ended: {
    readonly how:
      | "ranOut"
      | "declined"
      | "withdrawn"
      | "pairEnded"
      | "proposalDeclinedByMentee"
      | "proposalDeclinedByMentor"
      | "proposalRanOut";
    readonly at: Instant;
  } | null;
}

export interface ProgrammeFacts {
  readonly kind: "always_open" | "cohort";
  readonly phase: ProgrammePhase;
  readonly clocks: Clocks;
  readonly now: Instant;
  /** When the pairs of a cohort begin; null where there is no such day. */
  readonly startsAt: Instant | null;
  /** When a cohort took its last name; null where there is no such day, or before it. */
  readonly enrolledAt: Instant | null;
}

export interface Health<Subject> {
  readonly state: HealthState;
  readonly cause: HealthCause;
  readonly owner: HealthOwner;
  readonly since: Instant;
  /** When something happens by itself; null where nothing does. */
  readonly until: Instant | null;
  /** The pair, request or proposal that it is about; null where it is about the person alone. */
  readonly subject: Subject | null;
  /** What whoever runs it can do about it with one click. */
  readonly repairs: readonly Repair[];
}

/** So long a newcomer has for a first ask before they count as stuck. */
export const TIME_TO_ASK = 14 * DAY;

/**
 * How a mentee stands, by what is best for them: a pair with life, else what is open, else a silent pair, else what
 * last came to an end. Each has an owner and since when, so that nobody waits for nobody.
 */
export function menteeHealth<
  Pair extends PairHealth,
  Request extends OpenRequest,
  Proposal extends OpenProposal,
>(facts: MenteeFacts<Pair, Request, Proposal>, programme: ProgrammeFacts): Health<Pair | Request | Proposal> {
  const paired = pairHealth(facts.pairs, programme);
  if (paired?.state === "matched") return paired;
  const [proposal] = facts.proposals;
  if (proposal) return proposalHealth(proposal, programme);
  const asked = facts.requests.flatMap((request) => requestHealth(request, programme) ?? []);
  const best = asked.find(({ state }) => state === "waiting") ?? asked[0];
  if (best) return best;
  const [elsewhere] = facts.elsewhere;
  if (elsewhere) {
    const { createdAt: since, closesAt: until } = elsewhere;
    const open = { cause: "ASKED_ELSEWHERE", owner: "mentor", repairs: [] } as const;
    return { state: "waiting", ...open, since, until, subject: null };
  }
  const [ranOut] = facts.requests;
  const ended = ranOut ? ({ how: "ranOut", at: ranOut.closesAt } as const) : facts.ended;
  return paired ?? unpairedHealth({ ...facts, ended }, programme);
}

/**
 * Once a mentor is overdue whom another choice stands behind, whoever runs it may ask that one in place of them; also
 * when its time is over and nothing has moved it on. One that nobody stands behind has then run out.
 */
function requestHealth<Request extends OpenRequest>(
  request: Request,
  { clocks, now }: ProgrammeFacts,
): Health<Request> | null {
  const { createdAt: since, closesAt, hasNextChoice } = request;
  const isOpen = isBefore(now, closesAt);
  const open = { owner: "mentor", since, until: isOpen ? closesAt : null, subject: request } as const;
  const isOverdue = !isOpen || !isBefore(now, overdueAt(request, clocks.mentorshipRequest));
  if (hasNextChoice && isOverdue) {
    const repairs = ["nextChoice", ...(isOpen ? (["remind", "extend"] as const) : [])] as const;
    return { ...open, state: "stuck", cause: "REQUEST_OVERDUE", repairs };
  }
  return isOpen ? { ...open, state: "waiting", cause: "REQUEST_OPEN", repairs: ["remind", "extend"] } : null;
}

function pairHealth<Pair extends PairHealth>(
  pairs: readonly Pair[],
  { clocks, now }: ProgrammeFacts,
): Health<Pair> | null {
  const states = pairs.map((pair) => oneOf(pair, clocks.silence, now));
  const byAge = (one: Health<Pair>, other: Health<Pair>) =>
    toMilliseconds(one.since) - toMilliseconds(other.since);
  const alive = states.filter(({ state }) => state === "matched").toSorted((one, other) => byAge(other, one));
  return alive[0] ?? states.toSorted(byAge)[0] ?? null;
}

function oneOf<Pair extends PairHealth>(pair: Pair, clock: Clocks["silence"], now: Instant): Health<Pair> {
  const { lastSignAt, hasSomethingAhead, isResting } = pair;
  const alive = { state: "matched", owner: "nobody", since: lastSignAt, until: null, repairs: [] } as const;
  if (isResting) return { ...alive, cause: "ON_LEAVE", subject: pair };
  const nudgeAt = addMilliseconds(lastSignAt, clock.nudgeAfterDays * DAY);
  if (hasSomethingAhead || isBefore(now, nudgeAt)) return { ...alive, cause: "UNDER_WAY", subject: pair };
  const flagAt = addMilliseconds(lastSignAt, clock.flagAfterDays * DAY);
  const quiet = { owner: "both", since: lastSignAt, subject: pair, repairs: ["remind", "extend"] } as const;
  return isBefore(now, flagAt)
    ? { ...quiet, state: "silent", cause: "QUIET", until: flagAt }
    : { ...quiet, state: "stuck", cause: "QUIET_LONG", until: null };
}

function proposalHealth<Proposal extends OpenProposal>(
  proposal: Proposal,
  { now }: ProgrammeFacts,
): Health<Proposal> {
  if (!isBefore(now, proposal.closesAt)) {
    return { ...PROPOSED_BEFORE, cause: "PROPOSAL_RAN_OUT", since: proposal.closesAt, subject: proposal };
  }
  const { menteeAnswered, mentorAnswered, createdAt: since, closesAt: until } = proposal;
  const owner = menteeAnswered ? "mentor" : mentorAnswered ? "mentee" : "both";
  const open = { state: "waiting", cause: "PROPOSAL_OPEN", repairs: ["remind"] } as const;
  return { ...open, owner, since, until, subject: proposal };
}

/** What a run proposed is for who runs it to match anew. */
const PROPOSED_BEFORE = { state: "stuck", owner: "admin", until: null, repairs: ["rematch"] } as const;

const PROPOSAL_ENDS = {
  proposalDeclinedByMentee: "PROPOSAL_DECLINED_BY_MENTEE",
  proposalDeclinedByMentor: "PROPOSAL_DECLINED_BY_MENTOR",
  proposalRanOut: "PROPOSAL_RAN_OUT",
} as const;

const OTHER_ENDS = {
  ranOut: "REQUEST_RAN_OUT",
  declined: "REQUEST_DECLINED",
  pairEnded: "PAIR_ENDED",
} as const;

const isIn = <Key extends string>(keys: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(keys, key);

function unpairedHealth(
  { joinedAt, ended }: Pick<MenteeFacts<never, never, never>, "joinedAt" | "ended">,
  programme: ProgrammeFacts,
): Health<never> {
  const { kind, now } = programme;
  const alone = { subject: null, until: null } as const;
  if (ended && isIn(PROPOSAL_ENDS, ended.how)) {
    return { ...PROPOSED_BEFORE, cause: PROPOSAL_ENDS[ended.how], since: ended.at, subject: null };
  }
  if (ended && isIn(OTHER_ENDS, ended.how)) {
    const repairs = kind === "cohort" ? (["rematch", "remind"] as const) : (["remind"] as const);
    const cause = OTHER_ENDS[ended.how];
    return { ...alone, state: "stuck", cause, owner: "mentee", since: ended.at, repairs };
  }
  if (kind === "cohort") return unmatchedHealth(joinedAt, programme);
  const until = addMilliseconds(joinedAt, TIME_TO_ASK);
  const theirs = { ...alone, cause: "NOBODY_ASKED", owner: "mentee", since: joinedAt } as const;
  return isBefore(now, until)
    ? { ...theirs, state: "waiting", repairs: ["remind"] }
    : { ...theirs, state: "stuck", repairs: ["remind"] };
}

/** Of a cohort: nobody's turn while names are taken, then of who runs it, and stuck once pairs have begun. */
function unmatchedHealth(joinedAt: Instant, { phase, startsAt, enrolledAt }: ProgrammeFacts): Health<never> {
  const alone = { subject: null, until: null } as const;
  const before = { ...alone, state: "waiting", cause: "BEFORE_MATCH", repairs: [] } as const;
  if (phase === "enrolling") return { ...before, owner: "nobody", since: joinedAt };
  if (phase === "matching") return { ...before, owner: "admin", since: later(joinedAt, enrolledAt) };
  const since = later(joinedAt, startsAt);
  return { ...alone, state: "stuck", cause: "NOT_MATCHED", owner: "admin", since, repairs: ["rematch"] };
}

/** A mentor without a mentee of this programme waits for one, and it is nobody's turn. */
export function freeMentorHealth({ joinedAt }: { joinedAt: Instant }): Health<never> {
  const free = { state: "free", cause: "NO_MENTEE", owner: "nobody", repairs: [] } as const;
  return { ...free, since: joinedAt, until: null, subject: null };
}

/** A row of the list: what needs a hand first, then longest since, then by id. */
export interface HealthKey {
  readonly state: HealthState;
  readonly since: Instant;
  readonly personId: PersonId;
}

export function compareHealth(one: HealthKey, other: HealthKey): number {
  return (
    HEALTH_STATES.indexOf(one.state) - HEALTH_STATES.indexOf(other.state) ||
    toMilliseconds(one.since) - toMilliseconds(other.since) ||
    (one.personId < other.personId ? -1 : one.personId > other.personId ? 1 : 0)
  );
}

const later = (one: Instant, other: Instant | null) => (other !== null && isBefore(one, other) ? other : one);
const isBefore = (one: Instant, other: Instant) => toMilliseconds(one) < toMilliseconds(other);
