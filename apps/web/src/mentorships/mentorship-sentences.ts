import type { Sentences } from "../lib/refusal-sentences.ts";
import type { AnswerCode, AskCode, EndCode } from "./mentorship-calls.ts";

/** Why somebody could not be asked, and what to do instead. */
export function askSentences(name: string) {
  return {
    SELF: "This is you. Choose a colleague.",
    INACTIVE: `${name} is not open to new requests. Look for somebody else in Find.`,
    ALREADY_PAIRED: `You and ${name} have a mentorship already. Book a session instead.`,
    ALREADY_ASKED: `You asked ${name} already and wait for an answer. You can withdraw it under Mentorships.`,
    OWN_MANAGER: `${name} is above you in your reporting line, so this would not be mentoring. Ask somebody else.`,
    NOT_OFFERED: `${name} does not teach this skill any more. Choose another goal.`,
    LEVEL_GAP_TOO_SMALL: `For a level, a mentor stands at least one grade above you, and ${name} does not. Ask for a skill instead.`,
    SKILL_GAP_TOO_SMALL: `${name} is not ahead of you in this skill. Choose another goal, or somebody who is.`,
    NO_CAPACITY: `${name} has no free place just now. Look for somebody else in Find, or come back later.`,
    UNKNOWN_GOAL: "The company's ladder does not have this goal any more. Choose another one.",
    NOT_FOUND: `${name} is not here any more. Look for somebody else in Find.`,
  } satisfies Sentences<AskCode>;
}

/** Why a request could not be answered or taken back. */
export const answerSentences = {
  INVALID_TRANSITION: "This request was answered or taken back already.",
  EXPIRED: "This request is closed: two weeks went by without an answer.",
  TOO_EARLY: "It is too early for this.",
  REASON_REQUIRED: "Say in a line why, so that they know where to go on.",
  NO_CAPACITY:
    "You have no free place. End a mentorship or take on more people in your profile, then accept.",
  ALREADY_PAIRED: "The two of you have a mentorship already.",
  INACTIVE: "This person is not here any more, so there is nobody to mentor.",
  OWN_MANAGER:
    "You have come to stand above them in their reporting line, so this would not be mentoring. Decline it, and name a colleague they could ask.",
} satisfies Sentences<AnswerCode>;

export const endSentences = {
  INVALID_TRANSITION: "This mentorship has ended already.",
} satisfies Sentences<EndCode>;
