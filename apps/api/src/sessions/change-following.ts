import type { Result } from "@belay/core/result.ts";
import { actionFor } from "@belay/core/sessions/following.ts";
import type { ChangeFollowingInput } from "@belay/core/sessions/series-inputs.ts";
import type { Call } from "../platform/call.ts";
import { write } from "../platform/write.ts";
import type { SeriesDetails } from "./change-together.ts";
import { changeTogether } from "./change-together.ts";
import type { FollowingRefusal } from "./hold-following.ts";
import { holdFollowing } from "./hold-following.ts";

type Outcome = Result<{ count: number }, FollowingRefusal, SeriesDetails>;

/** One of the two says the same of a session and those that follow it in its series: of all that they saw, or of none. */
export function changeFollowing(call: Call, input: ChangeFollowingInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const { action, reason } = input;
    const held = await holdFollowing(tx, call, input);
    if (!held.ok) return held;
    const { scope, sessions, actor } = held.value;
    const steps = sessions.map((one) => ({
      one,
      action: actionFor(action, one.session, actor),
      input: { reason },
    }));
    return changeTogether(tx, call, { scope, actor, steps });
  });
}
