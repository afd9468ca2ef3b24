import type { Sentences } from "../lib/refusal-sentences.ts";
import type { AskCode, EndCode, TakeCode } from "./help-calls.ts";

/** Why somebody could not ask, and what to do instead. */
export const askSentences = {
  UNKNOWN_SKILL: "The company's ladder does not have this skill. Choose another one.",
  NOTHING_ABOVE:
    "You are at the top of this skill already, so nobody stands above you in it. Choose another one.",
  NOBODY_HAS_ROOM:
    "Nobody who could help has a free time like this. Let any hour or the whole week do, or look for a mentor under Find.",
  ALREADY_ASKED:
    "You asked for this skill already and it still waits, on Home. Stop it there if you want to ask anew.",
  INACTIVE: "Your account is closed, so nothing new can be asked.",
} satisfies Sentences<AskCode>;

const ENDED = "It is not needed any more. Thank you for looking.";

/** Why an ask could not be taken, kindly: nobody who offers help has done wrong. */
export const takeSentences = {
  TAKEN: "Somebody was a moment faster and helps already. Thank you for offering.",
  MOVED_ON: "The hour is over, and it went on to somebody else. Thank you for offering.",
  ENDED,
  INVALID_TRANSITION: ENDED,
  NOT_FOUND: ENDED,
  INACTIVE: "They have left the company, so there is nobody to help.",
  TOO_EARLY: "This time has passed. Choose a later one.",
  TOO_LATE: "This time has passed. Choose a later one.",
  CUTOFF: "This time has passed. Choose a later one.",
  REASON_REQUIRED: "Say why in a line.",
  START_REQUIRED: "Choose a time.",
  ABSENT_REQUIRED: "Say who was not there.",
  SLOT_TAKEN: "One of you has something else at this time now. Choose another one.",
  OUTSIDE_AVAILABILITY: "This time is outside your open hours now. Choose another one.",
  NOTICE: "This time is too soon now. Choose a later one.",
  HORIZON: "This is further ahead than can be booked. Choose an earlier time.",
  LIMIT_REACHED: "You have as many sessions then as you want. Choose another day.",
  MENTEE_BUSY: "They have something else at this time now. Choose another one.",
} satisfies Sentences<TakeCode>;

export const endSentences = {
  TAKEN: "Somebody has taken it already: it is among the sessions.",
  MOVED_ON: "The hour is over, and it went on to somebody else by itself.",
  ENDED: "This has ended already.",
  TOO_EARLY: "It is too early for this.",
} satisfies Sentences<EndCode>;
