import type { HealthCause, HealthState } from "@belay/core/checks/member-health.ts";
import { HEALTH_STATES } from "@belay/core/checks/member-health.ts";
import type { HealthPage, HealthRow } from "./health-calls.ts";

/** What a state is called above the list and as a badge of a row. */
export const STATE_WORDS = {
  stuck: { word: "stuck", tone: "bad" },
  silent: { word: "silent", tone: "waiting" },
  waiting: { word: "waiting", tone: "plain" },
  free: { word: "mentors free", tone: "plain" },
  matched: { word: "matched", tone: "good" },
} as const satisfies Record<HealthState, { word: string; tone: string }>;

export const STATES_IN_ORDER = HEALTH_STATES;

interface Facts {
  name: string;
  mentor: string;
}

/** Why somebody stands as they do, in a sentence; never a word of what was written between two people. */
const causes = {
  QUIET_LONG: ({ name, mentor }) => `Nothing has happened between ${name} and ${mentor} for long`,
  QUIET: ({ name, mentor }) => `It is quiet between ${name} and ${mentor}`,
  REQUEST_OPEN: ({ name, mentor }) => `${name} asked ${mentor}, who has not answered`,
  REQUEST_OVERDUE: ({ name, mentor }) =>
    `${name} asked ${mentor}, whose answer is overdue, and has named whom to ask next`,
  ASKED_ELSEWHERE: ({ name }) => `${name} waits for somebody who is not in this programme`,
  PROPOSAL_OPEN: ({ name, mentor }) => `${name} and ${mentor} are proposed as a pair`,
  PROPOSAL_DECLINED_BY_MENTEE: ({ name, mentor }) => `${name} declined to be paired with ${mentor}`,
  PROPOSAL_DECLINED_BY_MENTOR: ({ name, mentor }) => `${mentor} declined to be paired with ${name}`,
  PROPOSAL_RAN_OUT: ({ name, mentor }) =>
    `${name} and ${mentor} were proposed as a pair, and not both answered in time`,
  REQUEST_RAN_OUT: ({ name }) => `The request of ${name} ran out unanswered`,
  REQUEST_DECLINED: ({ name }) => `The request of ${name} was declined`,
  PAIR_ENDED: ({ name }) => `The mentorship of ${name} has ended, and no other has begun`,
  NOBODY_ASKED: ({ name }) => `${name} has asked nobody yet`,
  BEFORE_MATCH: () => "Waits for the pairs to be made",
  NOT_MATCHED: ({ name }) => `Pairs have begun, and ${name} has no mentor`,
  NO_MENTEE: () => "Has room, and no mentee yet",
  ON_LEAVE: ({ mentor }) => `Paired with ${mentor}; one of them is on leave, so no clock runs`,
  UNDER_WAY: ({ mentor }) => `Paired with ${mentor}`,
} satisfies Record<HealthCause, (facts: Facts) => string>;

export function sayCause(row: Pick<HealthRow, "cause" | "name" | "mentor">): string {
  return causes[row.cause]({ name: row.name, mentor: row.mentor?.name ?? "their mentor" });
}

interface Days {
  today: string;
  dates: HealthPage["dates"];
  /** A moment as a day. */
  day: (instant: string) => string;
  /** A day of the company. */
  date: (day: string) => string;
}

/** Since when it is so, first: whose turn it is, how long two are a pair and when that was last seen, or what comes first. */
type Standing = Pick<
  HealthRow,
  "name" | "mentor" | "owner" | "cause" | "since" | "pairedSince" | "lastRepair"
>;

export function saySince(row: Standing, { today, dates, day, date }: Days): string {
  const { cause, since, pairedSince, lastRepair } = row;
  if (cause === "BEFORE_MATCH" && dates.enrolUntil !== null && dates.enrolUntil >= today) {
    const begin = dates.startsOn === null ? "" : `, pairs begin ${date(dates.startsOn)}`;
    return `Names are taken until ${date(dates.enrolUntil)}${begin}`;
  }
  const owner = sayOwner(row);
  const turn = owner === null ? null : `${owner} since ${day(since)}`;
  if (pairedSince === null) return turn ?? `Since ${day(since)}`;
  const wasGivenTime = lastRepair?.kind === "extend" && lastRepair.at === since;
  const seen = wasGivenTime
    ? null
    : since === pairedSince
      ? "nothing seen between them yet"
      : `last sign of life ${day(since)}`;
  return [`Paired since ${day(pairedSince)}`, seen, turn].filter((words) => words !== null).join(" · ");
}

/** Whose turn it is, first; nothing where it is nobody's. */
function sayOwner({ owner, name, mentor }: Pick<HealthRow, "owner" | "name" | "mentor">): string | null {
  if (owner === "nobody") return null;
  if (owner === "admin") return "Yours to match";
  if (owner === "both") return `${name}’s and ${mentor?.name ?? "their mentor"}’s turn`;
  return owner === "mentee" ? `${name}’s turn` : `${mentor?.name ?? "The mentor"}’s turn`;
}

/** What happens by itself at the end of its time. */
export const UNTIL_WORDS: Partial<Record<HealthCause, string>> = {
  REQUEST_OPEN: "closes",
  REQUEST_OVERDUE: "goes to their next choice",
  ASKED_ELSEWHERE: "closes",
  PROPOSAL_OPEN: "closes",
  QUIET: "you see it as stuck",
  NOBODY_ASKED: "counts as stuck",
};
