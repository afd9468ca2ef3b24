import type { SessionId } from "@belay/core/ids.ts";
import { following, isMoved } from "@belay/core/sessions/following.ts";
import type { FollowingAction } from "@belay/core/sessions/series-inputs.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import type { Call } from "../platform/call.ts";
import type { SessionScope } from "./scope.ts";
import { findSeries } from "./series-sessions.ts";

export interface SeenSession {
  sessionId: SessionId;
  version: number;
}

/** The series that a session is of, as one of the two reads it on the session's page; null for one that stands alone. */
export async function readSeries(call: Call, scope: SessionScope, actor: Party) {
  const series = await findSeries(call.db, scope);
  const own = series?.sessions.find(({ id }) => id === scope.sessionId);
  if (!series || !own) return null;
  const { timeZone, intervalWeeks, sessions } = series;
  const followingBy = (action: FollowingAction) =>
    following(sessions, { from: own.index, action, actor, now: call.now });
  const refsOf = (action: FollowingAction): SeenSession[] =>
    followingBy(action).affected.map(({ id, version }) => ({ sessionId: id, version }));
  return {
    intervalWeeks,
    timeZone,
    sessions: sessions.map((one) => ({
      id: one.id,
      index: one.index,
      ...one.session,
      isMoved: isMoved(one),
    })),
    /** Of each thing that can be said of this one and the following at once, for which it would be said. */
    following: {
      accept: refsOf("accept"),
      decline: refsOf("decline"),
      withdraw: refsOf("withdraw"),
      end: refsOf("end"),
      acceptChange: refsOf("acceptChange"),
      declineChange: refsOf("declineChange"),
      withdrawChange: refsOf("withdrawChange"),
    } satisfies Record<FollowingAction, SeenSession[]>,
    /** Later ones that stay when this and the following are ended, for they were moved by themselves. */
    stays: followingBy("end").left.flatMap(({ one, why }) =>
      why === "moved" ? [{ id: one.id, startsAt: one.session.startsAt }] : [],
    ),
  };
}
