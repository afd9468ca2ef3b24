import { DAY, HOUR, MINUTE, toMilliseconds } from "../instant.ts";
import { refuse } from "../result.ts";
import type { SessionActor, SessionState } from "./session.ts";
import { isParty } from "./session.ts";
import type { SessionRule, Situation } from "./session-action.ts";

/** A party may say for this long after the end that the session took place. */
export const COMPLETE_WITHIN = 30 * DAY;
/** A party may mark a no-show, or take it back, for this long after the end. */
const NO_SHOW_WITHIN = 7 * DAY;
/** Nobody is absent before this long after the start. */
const PATIENCE = 10 * MINUTE;
const AUTO_COMPLETE_AFTER = 24 * HOUR;

const isConfirmed = ({ session }: Situation) => session.status === "confirmed";
const isPartyOrLead = ({ actor }: Situation) => isParty(actor) || actor === "lead";

export const outcomeRules = {
  complete: {
    isActor: isPartyOrLead,
    isOpen: isConfirmed,
    checkTime: (situation) =>
      situation.now < toMilliseconds(situation.session.startsAt)
        ? "TOO_EARLY"
        : checkEnd(situation, COMPLETE_WITHIN),
    apply: ({ actor }) => ({ status: "completed", outcomeBy: spokenBy(actor), proposal: null, ics: null }),
  },
  autoComplete: {
    isActor: ({ actor }) => actor === "system",
    isOpen: isConfirmed,
    checkTime: ({ session, now }) =>
      now < toMilliseconds(session.endsAt) + AUTO_COMPLETE_AFTER ? "TOO_EARLY" : null,
    apply: () => ({ status: "completed", outcomeBy: "system", proposal: null, ics: null }),
  },
  markNoShow: {
    isActor: isPartyOrLead,
    isOpen: (situation) => isConfirmed(situation) || isCorrectable(situation),
    checkTime: (situation) =>
      situation.now < toMilliseconds(situation.session.startsAt) + PATIENCE
        ? "TOO_EARLY"
        : checkEnd(situation, NO_SHOW_WITHIN),
    checkInput: ({ input }) =>
      input.absent === undefined ? refuse("ABSENT_REQUIRED", { field: "absent" }) : null,
    apply: ({ actor, input }) => ({
      status: "no_show",
      outcomeBy: spokenBy(actor),
      absent: input.absent ?? null,
      proposal: null,
      ics: null,
    }),
  },
  undoNoShow: {
    // Where no no-show is marked there is nobody who marked it: then the status refuses.
    isActor: ({ session, actor }) =>
      actor === "lead" || (isParty(actor) && (session.status !== "no_show" || session.outcomeBy === actor)),
    isOpen: ({ session }) => session.status === "no_show",
    checkTime: (situation) => checkEnd(situation, NO_SHOW_WITHIN),
    apply: ({ actor }) => ({ status: "completed", outcomeBy: spokenBy(actor), absent: null, ics: null }),
  },
} satisfies Record<string, SessionRule>;

/** Completed by nobody but oneself; a lead corrects anybody's word. */
function isCorrectable({ session, actor }: Situation): boolean {
  if (session.status !== "completed") return false;
  return actor === "lead" || session.outcomeBy === "system" || session.outcomeBy === actor;
}

/** The last moment still counts; a lead has no end. */
function checkEnd({ session, actor, now }: Situation, within: number) {
  return actor !== "lead" && now > toMilliseconds(session.endsAt) + within ? "TOO_LATE" : null;
}

function spokenBy(actor: SessionActor): SessionState["outcomeBy"] {
  if (actor === "stranger") throw new Error("The actor check lets no stranger through.");
  return actor;
}
