import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import { actionFor } from "@belay/core/sessions/following.ts";
import type { ChangeFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import type { FollowingRefusal } from "./hold-following.ts";
import { holdFollowing } from "./hold-following.ts";
import { applySessionChange } from "./writes.ts";

type Outcome = Result<{ count: number }, FollowingRefusal, undefined>;

/** One of the two says the same of a session and those that follow it in its series: of all that they saw, or of none. */
export function changeFollowing(call: Call, input: ChangeFollowingInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const { action, reason } = input;
    const held = await holdFollowing(tx, call, input);
    if (!held.ok) return held;
    const { scope, sessions, actor } = held.value;
    // What is cancelled is told apart from what was only asked for.
    const atOnce = Map.groupBy(sessions, ({ session }) => actionFor(action, session, actor));
    for (const { id, version, session } of sessions) {
      const machineAction = actionFor(action, session, actor);
      const together = (atOnce.get(machineAction) ?? []).map((one) => one.id);
      const decision = actOnSession({
        session,
        action: machineAction,
        actor,
        now: call.now,
        input: { reason },
      });
      if (!decision.ok) return refuse(decision.code);
      await applySessionChange(tx, {
        ...scope,
        sessionId: id,
        session,
        version,
        change: decision.value,
        action: machineAction,
        actorId: call.actor.id,
        actorRole: actor,
        now: call.now,
        reason,
        together,
      });
    }
    return succeed({ count: sessions.length });
  });
}
