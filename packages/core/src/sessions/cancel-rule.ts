import { HOUR, toMilliseconds } from "../instant.ts";
import { refuse } from "../result.ts";
import { isParty } from "./session.ts";
import type { SessionRule, Situation } from "./session-action.ts";

const LATE = 24 * HOUR;

/** Less than 24 h before the start; exactly 24 h is not late. A late cancellation needs a reason. */
export function isLateCancel({ session, now }: Pick<Situation, "session" | "now">): boolean {
  return toMilliseconds(session.startsAt) - now < LATE;
}

export const cancelRule: SessionRule = {
  isActor: ({ actor }) => isParty(actor) || actor === "lead",
  isOpen: ({ session }) => session.status === "confirmed",
  checkTime: ({ session, now }) => (now < toMilliseconds(session.startsAt) ? null : "TOO_LATE"),
  checkInput: (attempt) =>
    isLateCancel(attempt) && !attempt.input.reason?.trim()
      ? refuse("REASON_REQUIRED", { field: "reason" })
      : null,
  apply: (attempt) => ({
    status: "cancelled",
    lateCancel: isLateCancel(attempt),
    icalSequence: attempt.session.icalSequence + 1,
    proposal: null,
    ics: "CANCEL",
  }),
};
