import type { SessionId } from "@belay/core/ids.ts";
import { toMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { whyClosed } from "@belay/core/sessions/act-on-session.ts";
import { actionFor, following } from "@belay/core/sessions/following.ts";
import type { FollowingAction } from "@belay/core/sessions/series-inputs.ts";
import type { Party } from "@belay/core/sessions/session.ts";
import { isParty } from "@belay/core/sessions/session.ts";
import type { SessionWriteRefusal } from "@belay/core/sessions/session-refusal.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor } from "../platform/write.ts";
import type { SeriesDetails } from "./change-together.ts";
import type { SessionScope } from "./scope.ts";
import { findSessionScope } from "./scope.ts";
import type { SessionOfSeries } from "./series-sessions.ts";
import { holdSeries } from "./series-sessions.ts";
import { calendarLocks } from "./writes.ts";

export type FollowingRefusal = SessionWriteRefusal | "NOT_A_SERIES";

interface Wish {
  /** As the person saw them. */
  sessions: readonly { sessionId: SessionId; version: number }[];
  action: FollowingAction | "reschedule";
}

export interface HeldFollowing {
  scope: SessionScope;
  actor: Party;
  timeZone: string;
  /** All of it. */
  series: readonly SessionOfSeries[];
  /** Those that the change is for. */
  sessions: SessionOfSeries[];
}

/** What a change to this and the following is for, locked: exactly what the person saw, or a refusal. */
export async function holdFollowing(
  tx: Tx,
  call: Call,
  { sessions: seen, action }: Wish,
): Promise<Result<HeldFollowing, FollowingRefusal, SeriesDetails>> {
  const [one] = seen;
  const scope = one ? await findSessionScope(tx, call, one.sessionId) : null;
  if (!scope) return refuse("NOT_FOUND");
  const { role: actor } = scope;
  if (!isParty(actor)) return refuse("FORBIDDEN");
  await lockFor(tx, calendarLocks(scope));
  const series = await holdSeries(tx, scope);
  if (!series) return refuse("NOT_A_SERIES");
  const wanted = series.sessions.filter(({ id }) => seen.some(({ sessionId }) => sessionId === id));
  const [first] = wanted;
  if (!first) return refuse("NOT_FOUND");
  const situation = { session: first.session, actor, now: toMilliseconds(call.now) };
  const closed = whyClosed(actionFor(action, first.session, actor), situation);
  if (closed !== null) return refuse(closed);
  const { affected } = following(series.sessions, { from: first.index, action, actor, now: call.now });
  const isAsSeen = seen.every(({ sessionId, version }) =>
    affected.some((one) => one.id === sessionId && one.version === version),
  );
  return isAsSeen
    ? succeed({ scope, actor, timeZone: series.timeZone, series: series.sessions, sessions: wanted })
    : refuse("VERSION_CONFLICT");
}
