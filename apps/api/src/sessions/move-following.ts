import type { WantedOccurrence } from "@belay/core/calendar/plan-series.ts";
import { findMisfit, isNear } from "@belay/core/calendar/plan-series.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { followingPattern } from "@belay/core/sessions/following-pattern.ts";
import type { MoveMode } from "@belay/core/sessions/reschedule-rule.ts";
import type { MoveFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, writeOnce } from "../platform/write.ts";
import type { SeriesDetails } from "./change-together.ts";
import { changeTogether } from "./change-together.ts";
import type { FollowingFacts } from "./find-following-facts.ts";
import { findFollowingFacts } from "./find-following-facts.ts";
import { findSessionClocks } from "./find-session-clocks.ts";
import type { FollowingRefusal, HeldFollowing } from "./hold-following.ts";
import { holdFollowing } from "./hold-following.ts";
import { releaseTime } from "./hold-time.ts";
import type { SessionOfSeries } from "./series-sessions.ts";
import { HELD_TWICE } from "./writes.ts";

interface Moved {
  count: number;
  /** `proposal`: the old times stay until the other side has answered. */
  mode: MoveMode;
}

type Refusal = FollowingRefusal | "NOT_OF_THE_SERIES" | "INACTIVE" | "IDEMPOTENCY_MISMATCH";
type Outcome = Result<Moved, Refusal, SeriesDetails>;

/** One side moves this one and those that follow it, all that they chose or none, or asks the other for the new times. */
export async function moveFollowing(call: Call, input: MoveFollowingInput): Promise<Outcome> {
  const attempt = { key: input.key, verb: "sessions.moveFollowing", input };
  try {
    return await writeOnce<Outcome>(call, attempt, (tx) => moveInside(tx, call, input));
  } catch (error) {
    if (!isConflict(error, HELD_TWICE)) throw error;
    return refuse("SLOT_TAKEN");
  }
}

async function moveInside(tx: Tx, call: Call, input: MoveFollowingInput): Promise<Outcome> {
  const held = await holdFollowing(tx, call, { sessions: input.sessions, action: "reschedule" });
  if (!held.ok) return refuse(held.code);
  const { scope, actor, timeZone } = held.value;
  const own = held.value.series.find(({ id }) => id === input.sessionId);
  if (!own) return refuse("NOT_A_SERIES");
  const pattern = followingPattern({
    ...{ from: own, affected: held.value.sessions, startsAt: input.startsAt, timeZone },
  });
  const moves = readMoves(held.value.sessions, pattern, input);
  if (!moves) return refuse("NOT_OF_THE_SERIES");
  const around = moves.flatMap(({ startsAt, one }) => [startsAt, one.session.startsAt]);
  const { waivesOwnRules } = input;
  const moving = moves.map(({ one }) => one);
  const asked = { role: actor, now: call.now, waivesOwnRules, moving, like: own, around };
  const found = await findFollowingFacts(tx, { pair: scope, ...asked });
  if (!found) return refuse("INACTIVE");
  const chosen = moves.map(({ one: { id, index }, startsAt }) => ({ index, startsAt, excludeSessionId: id }));
  const misfit = findMisfit(found.facts, chosen);
  if (misfit) return refuse(misfit.code, { field: "sessions", details: { index: misfit.index } });
  return moveAll(tx, call, { ...held.value, ...found, moves });
}

interface Move {
  one: SessionOfSeries;
  startsAt: Instant;
  patternStart: Instant | null;
}

/** Where each goes; null when one is not asked to go near where the series would have it. What stays where it is, stays. */
function readMoves(
  sessions: readonly SessionOfSeries[],
  pattern: readonly WantedOccurrence[],
  { sessions: wanted }: MoveFollowingInput,
): Move[] | null {
  const moves: Move[] = [];
  for (const [at, one] of sessions.entries()) {
    const startsAt = wanted.find(({ sessionId }) => sessionId === one.id)?.startsAt;
    const occurrence = pattern[at];
    if (startsAt === undefined || !occurrence || !isNear(startsAt, occurrence)) return null;
    if (startsAt !== one.session.startsAt) moves.push({ one, startsAt, patternStart: occurrence.start });
  }
  return moves;
}

type Moving = HeldFollowing & FollowingFacts & { moves: readonly Move[] };

async function moveAll(tx: Tx, call: Call, moving: Moving): Promise<Outcome> {
  const { scope, actor, mode, terms, moves } = moving;
  // All old times first, for one may go where another was. Each is held again below, for each has another time.
  if (mode === "immediate")
    for (const { one } of moves) await releaseTime(tx, one.id, ["session", "proposal"]);
  // The new times were judged together; what is left to ask is the machine's.
  const steps = moves.map(({ one, startsAt, patternStart }) => ({
    ...{ one, action: "reschedule" as const, input: { startsAt, mode }, patternStart },
  }));
  const { sessionProposal: clock } = await findSessionClocks(tx, scope.sessionId);
  const changed = await changeTogether(tx, call, { scope, actor, steps, terms, clock });
  return changed.ok ? succeed({ count: changed.value.count, mode }) : changed;
}
