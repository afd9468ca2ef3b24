import type { Sentences } from "../lib/refusal-sentences.ts";
import type { AnswerOf } from "./group-calls.ts";

type CodeOf<Outcome> =
  Extract<Outcome, { ok: false }> extends { code: infer Code extends string } ? Code : never;
export type SeatCode = CodeOf<AnswerOf["join"]>;
export type ChangeCode = CodeOf<AnswerOf["cancel"]> | CodeOf<AnswerOf["move"]>;
export type CreateCode = CodeOf<AnswerOf["create"]>;
export type CloseOutCode = CodeOf<AnswerOf["closeOut"]>;

const closedSentences = {
  GROUP_CANCELLED: "This group was called off. Look for another one on Calendar.",
  GROUP_BEGUN: "It has begun, so seats don't change any more.",
} as const;

// What the slot rules say of a mentor's own calendar.
const timeSentences = {
  SLOT_TAKEN: "You have something else at this time. Choose another one.",
  OUTSIDE_AVAILABILITY: "This time is outside your open hours. Choose another one, or allow it below.",
  NOTICE: "This time is too soon for the notice that you ask for. Choose a later one, or allow it below.",
  HORIZON: "This is further ahead than you can be booked. Choose an earlier time, or allow it below.",
  LIMIT_REACHED: "You have as many sessions then as you want. Choose another day, or allow it below.",
  MENTEE_BUSY: "Somebody has something else at this time. Choose another one.",
  TOO_EARLY: "This time has passed. Choose a later one.",
  INACTIVE: "Who has left the company leads no groups.",
} as const;

export const seatSentences = {
  ...closedSentences,
  NOT_FOUND: "This group is not here any more, or not open to you. Look for another one on Calendar.",
  OWN_GROUP: "You lead this group, so you need no seat in it.",
  ALREADY_IN: "You are in already. Look at how it stands now.",
  NOT_IN: "You are not in this group any more. Join again if you like.",
  NO_SEAT_OFFERED: "The seat is not kept for you any more. Join again to stand in line.",
  YOU_ARE_BUSY:
    "You have something else at this time, here or in a calendar that you connected. Move that first, then come back.",
} satisfies Sentences<SeatCode>;

export const changeSentences = {
  ...closedSentences,
  ...timeSentences,
  SOME_ARE_BUSY: "Not everybody who has a seat is free then. Choose another time.",
} satisfies Sentences<ChangeCode>;

export const createSentences = {
  ...timeSentences,
  SKILL_UNKNOWN: "The company's catalogue does not have this skill any more. Choose another one, or none.",
  TEAM_UNKNOWN: "This team is not there any more. Choose another one.",
} satisfies Sentences<CreateCode>;

export const closeOutSentences = {
  GROUP_CANCELLED: "This group was called off, so there is nothing to close out.",
  TOO_EARLY: "It has not begun yet. Come back when it has.",
  TOO_LATE: "It ended more than 30 days ago, so what was said of it stands.",
  FORBIDDEN: "Only the mentor and those who had a seat close it out.",
  VERSION_CONFLICT: "You closed this out in another window. Load the page again to see what you said there.",
} satisfies Sentences<CloseOutCode>;
