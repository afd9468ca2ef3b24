import type { Instant } from "@belay/core/instant.ts";
import type { Clocks } from "@belay/core/programmes/clocks.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { actOnSession } from "@belay/core/sessions/act-on-session.ts";
import type { MentorTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { SessionAction, SessionInput } from "@belay/core/sessions/session-action.ts";
import type { SessionWriteRefusal } from "@belay/core/sessions/session-refusal.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldFollowing } from "./hold-following.ts";
import type { SessionOfSeries } from "./series-sessions.ts";
import { applySessionChange } from "./writes.ts";

/** Which of the series stands in the way. */
export interface SeriesDetails {
  index: number;
}

/** What is done to one of them. */
interface Step {
  one: SessionOfSeries;
  action: SessionAction;
  input: SessionInput;
  /** Of a move: when the series has it from now on. */
  patternStart?: Instant | null;
}

interface Wish extends Pick<HeldFollowing, "scope" | "actor"> {
  steps: readonly Step[];
  terms?: MentorTerms;
  /** Of what they propose to each other. */
  clock?: Clocks["sessionProposal"];
}

type Outcome = Result<{ count: number }, SessionWriteRefusal, SeriesDetails>;

/** Asks the machine of each and writes what it decides; the first that it refuses refuses all. What is done the same way is told of at once. */
export async function changeTogether(tx: Tx, call: Call, wish: Wish): Promise<Outcome> {
  const { scope, actor, steps, terms, clock } = wish;
  const atOnce = Map.groupBy(steps, ({ action }) => action);
  for (const { one, action, input, patternStart } of steps) {
    const { id: sessionId, index, version, session } = one;
    const attempt = { session, action, actor, now: call.now, input, clock };
    const decision = actOnSession(terms ? { ...attempt, terms } : attempt);
    if (!decision.ok) return refuse(decision.code, { field: "sessions", details: { index } });
    await applySessionChange(tx, {
      ...{ ...scope, sessionId, session, version, change: decision.value, action },
      ...{ actorId: call.actor.id, actorRole: actor, now: call.now, reason: input.reason },
      ...(patternStart === undefined ? {} : { patternStart }),
      together: (atOnce.get(action) ?? []).map((step) => step.one.id),
    });
  }
  return succeed({ count: steps.length });
}
