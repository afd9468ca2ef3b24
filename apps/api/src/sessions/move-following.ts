import { findMisfit } from "@belay/core/calendar/plan-series.ts";
import type { SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import { followingPattern } from "@belay/core/sessions/following-pattern.ts";
import type { MoveMode } from "@belay/core/sessions/reschedule-rule.ts";
import type { MoveFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict, writeOnce } from "../platform/write.ts";
import type { SeriesDetails } from "./book-series.ts";
import type { FollowingFacts } from "./find-following-facts.ts";
import { findFollowingFacts } from "./find-following-facts.ts";
import type { FollowingRefusal, HeldFollowing } from "./hold-following.ts";
import { holdFollowing } from "./hold-following.ts";
import { releaseTime } from "./hold-time.ts";
import { applySessionChange, HELD_TWICE } from "./writes.ts";

interface Moved {
  count: number;
  /** `proposal`: the old times stay until the other side has answered. */
  mode: MoveMode;
}

type Outcome = Result<Moved, FollowingRefusal | "INACTIVE" | "IDEMPOTENCY_MISMATCH", SeriesDetails>;

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
  const { scope, actor, sessions } = held.value;
  const { startsAt, waivesOwnRules } = input;
  const asked = { role: actor, now: call.now, waivesOwnRules, moving: sessions, startsAt };
  const found = await findFollowingFacts(tx, { pair: scope, ...asked });
  if (!found) return refuse("INACTIVE");
  const wanted = new Map<SessionId, Instant>(input.sessions.map((one) => [one.sessionId, one.startsAt]));
  const chosen = sessions.map(({ id, index, session }) => ({
    index,
    startsAt: wanted.get(id) ?? session.startsAt,
    excludeSessionId: id,
  }));
  const misfit = findMisfit(found.facts, chosen);
  if (misfit) return refuse(misfit.code, { field: "sessions", details: { index: misfit.index } });
  if (found.mode === "immediate")
    for (const { id } of sessions) await releaseTime(tx, id, ["session", "proposal"]);
  return moveAll(tx, call, { ...held.value, ...found, wanted, startsAt });
}

type Moving = HeldFollowing & FollowingFacts & { wanted: ReadonlyMap<SessionId, Instant>; startsAt: Instant };

async function moveAll(tx: Tx, call: Call, moving: Moving): Promise<Outcome> {
  const { scope, actor, timeZone, sessions, mode, terms, wanted, startsAt } = moving;
  const pattern = followingPattern({ affected: sessions, startsAt, timeZone });
  const together = sessions.map(({ id }) => id);
  for (const [at, { id, index, version, session }] of sessions.entries()) {
    // The new times were judged together; what is left to ask is the machine's.
    const input = { startsAt: wanted.get(id), mode };
    const decision = actOnSession({ session, action: "reschedule", actor, now: call.now, input, terms });
    if (!decision.ok) return refuse(decision.code, { field: "sessions", details: { index } });
    await applySessionChange(tx, {
      ...scope,
      sessionId: id,
      session,
      version,
      change: decision.value,
      action: "reschedule",
      actorId: call.actor.id,
      actorRole: actor,
      now: call.now,
      patternStart: pattern[at]?.start ?? null,
      together,
    });
  }
  return succeed({ count: sessions.length, mode });
}
