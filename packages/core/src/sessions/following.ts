import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import { whyClosed } from "./act-on-session.ts";
import type { FollowingAction } from "./series-inputs.ts";
import type { Party, SessionState } from "./session.ts";
import type { SessionAction } from "./session-action.ts";

/** One of a series. */
export interface SeriesSession {
  /** Its place in the series, from 1. */
  index: number;
  session: SessionState;
  /** Where the pattern of the series would have it; null where the clock skips that time. */
  patternStart: Instant | null;
}

/** Why one of a series is left as it is by a change to it and those after it. */
export type LeftOut = "over" | "moved" | "closed";

interface Wish {
  /** The place of the one that the person looks at. */
  from: number;
  action: FollowingAction | "reschedule";
  actor: Party;
  now: Instant;
}

export interface Following<Session extends SeriesSession> {
  affected: Session[];
  /** Those that the person may miss among the affected: later ones that are open still, but not this way. */
  left: { one: Session; why: LeftOut }[];
}

/**
 * "This and the following": the sessions of a series, by their place, that a change is for. Never one that is over,
 * and never one that somebody moved by itself (an answer to a request or to a proposed time takes those as well: it
 * moves nothing). The one that the person looks at is always among them, if it can be changed at all.
 */
export function following<Session extends SeriesSession>(
  all: readonly Session[],
  { from, action, actor, now }: Wish,
): Following<Session> {
  const later = all.filter(({ index }) => index >= from).toSorted((one, other) => one.index - other.index);
  const whyLeft = (one: Session): LeftOut | null => {
    if (toMilliseconds(one.session.startsAt) <= toMilliseconds(now)) return "over";
    const machineAction = actionFor(action, one.session, actor);
    const situation = { session: one.session, actor, now: toMilliseconds(now) };
    if (whyClosed(machineAction, situation) !== null) return "closed";
    return EDITS.has(action) && one.index !== from && isMoved(one) ? "moved" : null;
  };
  const judged = later.map((one) => ({ one, why: whyLeft(one) }));
  return {
    affected: judged.flatMap(({ one, why }) => (why === null ? [one] : [])),
    left: judged.flatMap(({ one, why }) => (why === null ? [] : [{ one, why }])),
  };
}

const EDITS = new Set<Wish["action"]>(["end", "reschedule"]);

/** Whether somebody gave it another time than its pattern has. */
export function isMoved({ session, patternStart }: SeriesSession): boolean {
  return patternStart === null || toMilliseconds(session.startsAt) !== toMilliseconds(patternStart);
}

/** What the status machine calls it for one session: to end one that is still asked for is to decline it or to take it back. */
export function actionFor(
  action: Wish["action"],
  { status, requestedBy }: SessionState,
  actor: Party,
): SessionAction {
  if (action !== "end") return action;
  if (status !== "requested") return "cancel";
  return requestedBy === actor ? "withdraw" : "decline";
}
