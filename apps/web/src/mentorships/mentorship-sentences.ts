import type { Sentences } from "../lib/refusal-sentences.ts";
import type {
  AnswerCode,
  ArrangeCode,
  AskCode,
  AskNextCode,
  EndCode,
  JoinLineCode,
  LeaveLineCode,
  TakePlaceCode,
} from "./mentorship-calls.ts";

/** Why somebody can't stand among those who are asked in turn. */
const choiceSentences = {
  SELF: "This is you. Choose a colleague.",
  TOO_MANY_CHOICES: "Three mentors at most are asked for one goal. Take one away first.",
  CHOSEN_TWICE: "Somebody is there twice. Take one of the two away.",
  ASKED_BEFORE: "They were asked for this goal already. Choose somebody else.",
  NAMES_SOMEBODY:
    "Whoever is asked later reads the same words. Leave the names of the mentors out, then nobody learns of the others.",
  GOAL_ALREADY_ASKED:
    "You ask others for this goal already, one after the other. Add them there, under Mentorships, or choose another goal.",
  MESSAGE_MISSING: "Write what those who are asked later shall read.",
};

/** Why somebody could not be asked, and what to do instead. */
export function askSentences(name: string) {
  return {
    ...choiceSentences,
    INACTIVE: `${name} is not open to new requests. Look for somebody else in Find.`,
    ALREADY_PAIRED: `You and ${name} have a mentorship already. Book a session instead.`,
    ALREADY_ASKED: `You asked ${name} already and wait for an answer. You can withdraw it under Mentorships.`,
    OWN_MANAGER: `${name} is above you in your reporting line, so this would not be mentoring. Ask somebody else.`,
    NOT_OFFERED: `${name} does not teach this skill any more. Choose another goal.`,
    LEVEL_GAP_TOO_SMALL: `For a level, a mentor stands at least one grade above you, and ${name} does not. Ask for a skill instead.`,
    SKILL_GAP_TOO_SMALL: `${name} is not ahead of you in this skill. Choose another goal, or somebody who is.`,
    NO_CAPACITY: `${name} has no free place just now. Wait in line on their page, or look for somebody else in Find.`,
    UNKNOWN_GOAL: "The company's ladder does not have this goal any more. Choose another one.",
    NOT_FOUND: `${name} is not here any more. Look for somebody else in Find.`,
  } satisfies Sentences<AskCode>;
}

/** Why a request could not be answered or taken back. */
export const answerSentences = {
  INVALID_TRANSITION: "This request was answered or taken back already.",
  EXPIRED: "This request is closed: its time went by without an answer.",
  TOO_EARLY: "It is too early for this.",
  REASON_REQUIRED: "Say in a line why, so that they know where to go on.",
  NO_CAPACITY:
    "You have no free place, or the free one is kept for who waits in line. End a mentorship or take on more people in your profile, then accept.",
  ALREADY_PAIRED: "The two of you have a mentorship already.",
  INACTIVE: "This person is not here any more, so there is nobody to mentor.",
  OWN_MANAGER:
    "You have come to stand above them in their reporting line, so this would not be mentoring. Decline it, and name a colleague they could ask.",
} satisfies Sentences<AnswerCode>;

export const endSentences = {
  INVALID_TRANSITION: "This mentorship has ended already.",
} satisfies Sentences<EndCode>;

/** Why the later choices could not be changed. */
export const arrangeSentences = {
  ...choiceSentences,
  INVALID_TRANSITION: "This request waits no more: it was answered, or the next in order is asked already.",
  EXPIRED: "The time to answer is over: the next in order is asked within a minute.",
  NOT_FOUND: "One of them is not here any more. Choose somebody else.",
} satisfies Sentences<ArrangeCode>;

export const askNextSentences = {
  INVALID_TRANSITION: "This request waits no more: it was answered, or the next in order is asked already.",
  NOBODY_LEFT: "Nobody stands behind. Add a next choice first.",
} satisfies Sentences<AskNextCode>;

/** Why somebody could not stand in line. */
export function joinLineSentences(name: string) {
  const { SELF, INACTIVE, ALREADY_PAIRED, ALREADY_ASKED, OWN_MANAGER, ...goals } = askSentences(name);
  return {
    ...{ SELF, INACTIVE, ALREADY_PAIRED, ALREADY_ASKED, OWN_MANAGER },
    NOT_OFFERED: goals.NOT_OFFERED,
    LEVEL_GAP_TOO_SMALL: goals.LEVEL_GAP_TOO_SMALL,
    SKILL_GAP_TOO_SMALL: goals.SKILL_GAP_TOO_SMALL,
    UNKNOWN_GOAL: goals.UNKNOWN_GOAL,
    NOT_FOUND: goals.NOT_FOUND,
    ALREADY_IN_LINE: `You stand in line for ${name} already. Your place is under Mentorships.`,
    HAS_ROOM: `${name} has a free place again. Ask now: nobody has to wait.`,
    LINE_CLOSED: `${name} takes nobody new into the line. Look for somebody else in Find.`,
  } satisfies Sentences<JoinLineCode>;
}

const NOT_IN_LINE = "You are not in this line any more. Load the page again to see what became of it.";

export const leaveLineSentences = { NOT_IN_LINE } satisfies Sentences<LeaveLineCode>;

export const takePlaceSentences = {
  NOT_IN_LINE,
  NO_SEAT_OFFERED: "No place is kept for you yet. You are told as soon as one is.",
  OFFER_OVER: "The time to take it is over, and it went to the next in line. You can join the line again.",
  INACTIVE: "This person is not here any more. Look for somebody else in Find.",
  OWN_MANAGER:
    "They have come to stand above you in your reporting line, so this would not be mentoring. Ask somebody else.",
  ALREADY_PAIRED: "The two of you have a mentorship already. Book a session instead.",
} satisfies Sentences<TakePlaceCode>;
