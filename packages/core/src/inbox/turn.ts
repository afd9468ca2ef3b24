import type { CheckTurn } from "../checks/check-turn.ts";
import type { ProposalTurn } from "../cohorts/proposal-turn.ts";
import type { RunTurn } from "../cohorts/run-turn.ts";
import type { GroupTurn } from "../groups/group-turn.ts";
import type { HelpInboxTurn } from "../help/help-inbox-turn.ts";
import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { LineTurn } from "../mentorships/line-turn.ts";
import type { RequestTurn } from "../mentorships/request-turn.ts";
import type { SessionTurn } from "../sessions/session-turn.ts";

/** Somebody's move in something open: on Home, beside the words of the rail, later in mails. */
export interface Turn<Subject = unknown> {
  kind:
    | RequestTurn["kind"]
    | LineTurn["kind"]
    | SessionTurn["kind"]
    | GroupTurn["kind"]
    | HelpInboxTurn["kind"]
    | CheckTurn["kind"]
    | ProposalTurn["kind"]
    | RunTurn<never>["kind"]
    | "answerReview"
    | "answerCover"
    | "mendCalendar";
  /** Whether the viewer is the one who is waited for. */
  isMine: boolean;
  /** Null where nobody knows any more when it began. */
  since: Instant | null;
  until: Instant | null;
  /** What happens by itself at `until`. */
  otherwise:
    | RequestTurn["otherwise"]
    | LineTurn["otherwise"]
    | SessionTurn["otherwise"]
    | GroupTurn["otherwise"]
    | HelpInboxTurn["otherwise"]
    | CheckTurn["otherwise"]
    | ProposalTurn["otherwise"]
    | RunTurn<never>["otherwise"]
    | "staysOpen"
    | "staysPaused"
    | "requestsWait";
  subject: Subject;
}

/** Where a turn is taken, by the front end's addresses. */
export type TurnPlace = "/mentorships" | "/calendar" | "/reviews" | "/programmes";

const PLACES: Record<Turn["kind"], TurnPlace | "/"> = {
  answerMentorshipRequest: "/mentorships",
  takePlace: "/mentorships",
  waitInLine: "/mentorships",
  answerRequest: "/calendar",
  answerChange: "/calendar",
  closeOut: "/calendar",
  settleDispute: "/calendar",
  takeSeat: "/calendar",
  waitForSeat: "/calendar",
  closeOutGroup: "/calendar",
  answerReview: "/reviews",
  mendCalendar: "/calendar",
  answerCover: "/mentorships",
  answerFitCheck: "/mentorships",
  answerPulse: "/mentorships",
  breakSilence: "/mentorships",
  concludeOrGoOn: "/mentorships",
  answerProposal: "/mentorships",
  publishRun: "/programmes",
  startRunAnew: "/programmes",
  // Answered on Home itself, where they stand.
  answerFlash: "/",
  offerToPair: "/",
};

export interface Inbox<Subject> {
  /** Waits for the viewer, what ends soonest first. */
  mine: Turn<Subject>[];
  /** The viewer waits, longest first. */
  theirs: Turn<Subject>[];
}

const LAST = Number.POSITIVE_INFINITY;
const momentOf = (instant: Instant | null) => (instant === null ? LAST : toMilliseconds(instant));

/** Turns as somebody reads them: what they have to do by when, and for whom they wait since when. */
export function sortTurns<Subject>(turns: readonly Turn<Subject>[]): Inbox<Subject> {
  const bySince = (one: Turn, other: Turn) => momentOf(one.since) - momentOf(other.since);
  return {
    mine: turns
      .filter(({ isMine }) => isMine)
      .toSorted((one, other) => momentOf(one.until) - momentOf(other.until) || bySince(one, other)),
    theirs: turns.filter(({ isMine }) => !isMine).toSorted(bySince),
  };
}

/** How many turns wait for the viewer, at each place and altogether (`/`). */
export function countTurns(mine: readonly Turn[]): Record<TurnPlace | "/", number> {
  const counts = { "/": mine.length, "/mentorships": 0, "/calendar": 0, "/reviews": 0, "/programmes": 0 };
  for (const { kind } of mine) {
    const place = PLACES[kind];
    if (place !== "/") counts[place] += 1;
  }
  return counts;
}
