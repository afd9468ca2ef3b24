import { actOnAsk } from "@belay/core/help/act-on-ask.ts";
import { openTurn } from "@belay/core/help/help-ask.ts";
import type { HelpActionRefusal } from "@belay/core/help/help-refusal.ts";
import type { HelpAskId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { actorOn } from "./actor-on.ts";
import { isHiddenFrom } from "./narrow-to-helpful.ts";
import { askScope } from "./scope.ts";
import { applyHelpChange, askNextMentor, holdAsk } from "./writes.ts";

type Outcome = Result<null, HelpActionRefusal>;

/** The mentor whose turn it is has no room after all: the next one is asked at once. */
export function declineFlash(call: Call, { askId }: { askId: HelpAskId }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const ask = await holdAsk(tx, askScope(askId));
    if (!ask) return refuse("NOT_FOUND");
    if (await isHiddenFrom(tx, call, ask)) return refuse("NOT_FOUND");
    const actor = actorOn(ask, call.actor.id);
    const decision = actOnAsk({ ask, action: "decline", actor, now: call.now });
    if (!decision.ok) return decision;
    await applyHelpChange(tx, ask, { change: decision.value, now: call.now });
    await askNextMentor(tx, ask, call.now);
    return succeed(null);
  });
}

/** The asker needs it no longer. Whoever is asked just then hears it. */
export function endAsk(
  call: Call,
  { askId, isSolved }: { askId: HelpAskId; isSolved: boolean },
): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const ask = await holdAsk(tx, askScope(askId));
    if (!ask) return refuse("NOT_FOUND");
    const actor = actorOn(ask, call.actor.id);
    if (await isHiddenFrom(tx, call, ask)) return refuse("NOT_FOUND");
    const action = isSolved ? "solve" : "stop";
    const decision = actOnAsk({ ask, action, actor, now: call.now });
    if (!decision.ok) return decision;
    const asked = ask.turns.find(({ mentorId }) => mentorId === openTurn(ask)?.mentorId);
    await applyHelpChange(tx, ask, { change: decision.value, now: call.now });
    const payload = { askId, askerId: ask.askerId, mentorId: asked?.mentorId ?? null };
    const reaches = asked ? [ask.askerId, asked.mentorId] : [ask.askerId];
    await announce(tx, { topic: "help.stopped", payload, at: call.now, reaches });
    return succeed(null);
  });
}
