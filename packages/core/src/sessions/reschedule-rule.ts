import type { Instant } from "../instant.ts";
import { HOUR, toInstant, toMilliseconds } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import { refuse } from "../result.ts";
import type { Party } from "./session.ts";
import { isParty } from "./session.ts";
import type { Attempt, SessionRule, WantedSlot } from "./session-action.ts";

/** How long before the start a mentee may still move. */
const MENTEE_CUTOFF = 2 * HOUR;

export type MoveMode = "immediate" | "proposal";

/**
 * How a move is to be made: at once when the other party's published hours cover the new time and nobody
 * has to approve, else as a proposal. A mentee who painted no hours covers nothing.
 */
export function moveMode(facts: { othersHoursCoverIt: boolean; needsApproval: boolean }): MoveMode {
  return facts.othersHoursCoverIt && !facts.needsApproval ? "immediate" : "proposal";
}

export const rescheduleRule: SessionRule = {
  isActor: ({ actor }) => isParty(actor),
  isOpen: ({ session }) => session.status === "confirmed",
  checkTime: ({ session, actor, now }) => {
    const startsAt = toMilliseconds(session.startsAt);
    if (now >= startsAt) return "TOO_LATE";
    return actor === "mentee" && now > startsAt - MENTEE_CUTOFF ? "CUTOFF" : null;
  },
  checkInput: ({ input, now }) => {
    if (input.startsAt === undefined) return refuse("START_REQUIRED", { field: "startsAt" });
    return toMilliseconds(input.startsAt) > now ? null : refuse("TOO_EARLY", { field: "startsAt" });
  },
  wantedSlot,
  apply: (attempt) => (attempt.input.mode === "proposal" ? propose(attempt) : move(attempt)),
};

function move(attempt: Attempt) {
  const { startsAt, endsAt } = wantedSlot(attempt);
  const icalSequence = attempt.session.icalSequence + 1;
  return { startsAt, endsAt, icalSequence, proposal: null, ics: "REQUEST" as const };
}

function propose(attempt: Attempt) {
  const { startsAt, endsAt } = wantedSlot(attempt);
  const by: Party = attempt.actor === "mentor" ? "mentor" : "mentee";
  return { proposal: { by, startsAt, endsAt, expiresAt: proposalExpiry(attempt, startsAt) }, ics: null };
}

/** The same length, at another time. */
function wantedSlot({ session, actor, input }: Attempt): WantedSlot {
  const length = toMilliseconds(session.endsAt) - toMilliseconds(session.startsAt);
  const start = toMilliseconds(input.startsAt ?? session.startsAt);
  return {
    startsAt: toInstant(start),
    endsAt: toInstant(start + length),
    waivesOwnRules: actor === "mentor" && input.waivesOwnRules === true,
  };
}

/** 72 h from now or as its clock says, at the latest when either of the two times begins. */
function proposalExpiry(
  { session, now, clock = defaultClocks.sessionProposal }: Attempt,
  newStart: Instant,
): Instant {
  const patience = clock.closeAfterHours * HOUR;
  return toInstant(Math.min(now + patience, toMilliseconds(session.startsAt), toMilliseconds(newStart)));
}
