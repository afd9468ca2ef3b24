import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Refused, Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { HelpAnswer, HelpAsk, HelpStatus } from "./help-ask.ts";
import { openTurn } from "./help-ask.ts";
import { turnUntil } from "./help-clock.ts";
import type { HelpActionRefusal } from "./help-refusal.ts";

/** `pass` and `close` are the clock's; `offer` is for who may help with a stuck one, which the caller has found out. */
export type HelpAction = "accept" | "decline" | "offer" | "stop" | "solve" | "pass" | "close";

export type HelpActor = { is: "asker" } | { is: "mentor"; id: string } | { is: "system" };

interface Attempt {
  ask: HelpAsk;
  action: HelpAction;
  actor: HelpActor;
  now: Instant;
}

/** What an action writes: where the ask stands then, what became of the open turn, and whether the next mentor is due. */
export interface HelpChange {
  status: HelpStatus;
  answered: HelpAnswer | null;
  asksNext: boolean;
}

const ACTORS = {
  accept: "mentor",
  decline: "mentor",
  offer: "mentor",
  stop: "asker",
  solve: "asker",
  pass: "system",
  close: "system",
} satisfies Record<HelpAction, HelpActor["is"]>;

/** Without a form: of both. */
const FORMS: Partial<Record<HelpAction, HelpAsk["form"]>> = {
  accept: "flash",
  decline: "flash",
  pass: "flash",
  offer: "stuck",
  close: "stuck",
};

/** Whether somebody may do this to an ask now, and what comes of it. A refused action changes nothing. */
export function actOnAsk(attempt: Attempt): Result<HelpChange, HelpActionRefusal> {
  const { ask, action } = attempt;
  const against = whyNot(attempt);
  if (against) return against;
  const isAsked = openTurn(ask) !== null;
  switch (action) {
    case "accept":
      return succeed({ status: "taken", answered: "accepted", asksNext: false });
    case "offer":
      return succeed({ status: "taken", answered: null, asksNext: false });
    case "decline":
      return succeed({ status: "open", answered: "declined", asksNext: true });
    case "pass":
      return succeed({ status: "open", answered: "passed", asksNext: true });
    case "stop":
      return succeed({ status: "stopped", answered: isAsked ? "stopped" : null, asksNext: false });
    case "solve":
      return succeed({ status: "solved", answered: isAsked ? "stopped" : null, asksNext: false });
    case "close":
      return succeed({ status: "closed", answered: null, asksNext: false });
  }
}

function whyNot(attempt: Attempt): Refused<HelpActionRefusal> | null {
  const { ask, action, actor, now } = attempt;
  // Whoever was never asked has not heard of it.
  if (ask.form === "flash" && actor.is === "mentor" && !wasAsked(ask, actor.id)) return refuse("NOT_FOUND");
  if (ACTORS[action] !== actor.is) return refuse("FORBIDDEN");
  if ((FORMS[action] ?? ask.form) !== ask.form) return refuse("NOT_FOUND");
  if (ask.status !== "open") return refuse(ask.status === "taken" ? "TAKEN" : "ENDED");
  const isOver = isReached(now, ask.endsAt);
  if (action === "close") return isOver ? null : refuse("TOO_EARLY");
  if (action === "offer") return isOver ? refuse("ENDED") : null;
  return turnRefusal(attempt);
}

function turnRefusal({ ask, action, actor, now }: Attempt): Refused<HelpActionRefusal> | null {
  const turn = openTurn(ask);
  if (action === "pass") return turn !== null && isReached(now, turn.until) ? null : refuse("TOO_EARLY");
  if (actor.is !== "mentor") return null;
  return turn?.mentorId === actor.id && !isReached(now, turn.until) ? null : refuse("MOVED_ON");
}

const wasAsked = ({ turns }: HelpAsk, id: string) => turns.some(({ mentorId }) => mentorId === id);
const isReached = (now: Instant, moment: Instant) => toMilliseconds(now) >= toMilliseconds(moment);

/** Whom to ask now: the first of `ranked` who was not asked before, with until when. Null: nobody is left. */
export function askNext(
  { endsAt, turns }: Pick<HelpAsk, "endsAt" | "turns">,
  ranked: readonly string[],
  now: Instant,
): { mentorId: string; until: Instant } | null {
  if (isReached(now, endsAt)) return null;
  const mentorId = ranked.find((id) => turns.every((turn) => turn.mentorId !== id));
  return mentorId === undefined ? null : { mentorId, until: turnUntil(now, endsAt) };
}
