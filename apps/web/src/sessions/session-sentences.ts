import type { Sentences } from "../lib/refusal-sentences.ts";
import type { AnswerOf } from "./session-calls.ts";

type CodeOf<Outcome> =
  Extract<Outcome, { ok: false }> extends { code: infer Code extends string } ? Code : never;
export type BookCode = CodeOf<AnswerOf["book"]>;
export type SeriesCode = CodeOf<AnswerOf["bookSeries"]>;
export type FollowingCode = CodeOf<AnswerOf["changeFollowing"]>;
export type MoveFollowingCode = CodeOf<AnswerOf["moveFollowing"]>;
export type ChangeCode = CodeOf<AnswerOf["cancel"]>;
export type MoveCode = CodeOf<AnswerOf["reschedule"]>;
export type CloseOutCode = CodeOf<AnswerOf["closeOut"]>;
export type LogCode = CodeOf<AnswerOf["log"]>;
export type NoteCode = CodeOf<AnswerOf["savePrivateNote"]>;

const MOVED_ON = "This session is not where it was. Look at how it stands now.";

// What the slot rules and the machine can say to any verb; the same words wherever they appear.
const ruleSentences = {
  INVALID_TRANSITION: MOVED_ON,
  TOO_EARLY: "It has not begun yet. Come back when it has.",
  TOO_LATE: "It is too late for this now. Write to each other, and close the session out afterwards.",
  CUTOFF:
    "Less than two hours before, only the mentor can move it. Write to them, or call it off with a reason.",
  REASON_REQUIRED: "It is less than a day away, so say why in a line. The other side reads it.",
  START_REQUIRED: "Choose a time.",
  ABSENT_REQUIRED: "Say who was not there.",
  SLOT_TAKEN: "Somebody was faster: this time is taken now. Nothing you typed is lost. Choose another time.",
  OUTSIDE_AVAILABILITY: "This time is outside the open hours now. Choose another one.",
  NOTICE: "This time is too soon for the notice that the mentor asks for. Choose a later one.",
  HORIZON: "This is further ahead than the mentor can be booked. Choose an earlier time.",
  LIMIT_REACHED: "The mentor has as many sessions then as they want. Choose another day.",
  MENTEE_BUSY: "The mentee has something else at this time, or is not open then. Choose another one.",
  MENTOR_AWAY:
    "The mentor is away, so only they can move it until they are back. Call it off if the time does not suit you.",
  LENGTH_NOT_TAKEN:
    "The mentor does not take sessions of this length any more, so it stays where it is. Call it off, and book a new one.",
  KIND_NOT_TAKEN:
    "The mentor does not take this kind of session any more, so it stays where it is. Call it off, and book a new one.",
} as const;

export const bookSentences = {
  ...ruleSentences,
  TOO_EARLY: "This time has passed. Choose a later one.",
  NOT_FOUND: "This mentorship is not here any more, or not yours.",
  FORBIDDEN: "Only the two of a mentorship book with each other.",
  LENGTH_NOT_TAKEN: "The mentor does not take sessions of this length now. Choose another length.",
  KIND_NOT_TAKEN: "The mentor does not take this kind of session now. Choose another one.",
  MENTORSHIP_ENDED: "This mentorship has ended, so nothing new is booked in it. Find somebody under Find.",
  MENTOR_AWAY:
    "The mentor is away, and the mentorship is paused until they are back. Book again from that day on.",
  INACTIVE: "One of you has left the company, so nothing new can be booked.",
} satisfies Sentences<BookCode>;

export const seriesSentences = {
  ...bookSentences,
  SLOT_TAKEN: "One of these times was taken meanwhile, so none was booked. The list shows what is free now.",
  OUTSIDE_AVAILABILITY:
    "One of these times is outside the open hours now, so none was booked. The list shows what is free.",
  LIMIT_REACHED:
    "With one of these the mentor would have more sessions than they want, so none was booked. Leave it out.",
  MENTEE_BUSY: "The mentee is not free at one of these times now, so none was booked. Leave it out.",
  NOT_OF_THE_SERIES: "Go back and check the times again: the series has fewer sessions now.",
} satisfies Sentences<SeriesCode>;

export const moveSentences = {
  ...ruleSentences,
  TOO_EARLY: "This time has passed. Choose a later one.",
  TOO_LATE: "It has begun, so it can be moved no more. Close it out afterwards, and book another one.",
  INACTIVE: "One of you has left the company, so nothing is moved. Call it off instead.",
  VERSION_CONFLICT: MOVED_ON,
} satisfies Sentences<MoveCode>;

export const changeSentences = {
  ...ruleSentences,
  EXPIRED: "The time to answer has run out. Look at how it stands, and book or propose another time.",
  VERSION_CONFLICT: MOVED_ON,
} satisfies Sentences<ChangeCode>;

const NOT_A_SERIES = "This session stands alone now. Change it by itself.";

export const followingSentences = {
  ...changeSentences,
  NOT_A_SERIES,
  VERSION_CONFLICT:
    "Some of these sessions changed meanwhile, so nothing was done. Look at how they stand now.",
} satisfies Sentences<FollowingCode>;

export const moveFollowingSentences = {
  ...moveSentences,
  EXPIRED: changeSentences.EXPIRED,
  NOT_A_SERIES,
  NOT_OF_THE_SERIES: "Go back and check the times again: they were for another time than this one.",
  VERSION_CONFLICT: followingSentences.VERSION_CONFLICT,
  SLOT_TAKEN: "One of these times is taken, so none was moved. The list shows what is free now.",
} satisfies Sentences<MoveFollowingCode>;

export const closeOutSentences = {
  UNKNOWN_SKILL: "This skill is not in the catalogue any more. Choose another one, or none.",
  INVALID_TRANSITION: "A session that was never confirmed, or was called off, is not closed out.",
  ABSENT_REQUIRED: ruleSentences.ABSENT_REQUIRED,
  TOO_EARLY:
    "Too early to say: that it took place from its beginning on, that somebody was away ten minutes later.",
  TOO_LATE:
    "It ended more than 30 days ago, so what was said of it stands, and nothing is added. Your notes stay open to you.",
  VERSION_CONFLICT: "You closed this out in another window. Load the page again to see what you said there.",
} satisfies Sentences<CloseOutCode>;

export const noteSentences = {
  NOT_FOUND: "This session is not here any more. Copy your text before you leave.",
} satisfies Sentences<NoteCode>;

export const logSentences = {
  NOT_FOUND: "This person has left the company, so nobody could say whether it took place.",
  WITH_ONESELF: "A session is of two. Choose who it was with.",
  NOT_OVER_YET: "It is not over yet. What is still to come is booked; log it when it has ended.",
  TOO_LONG_AGO: "It was more than 30 days ago. What is older is not logged any more.",
  LENGTH_OUT_OF_RANGE: "Say how long it was, from 5 minutes to 4 hours.",
  OVERLAPS_OWN:
    "You had another session at that time, and it was held. Correct the time, or look at that one.",
  OVERLAPS_OTHERS: "They had another session at that time. Ask them when the two of you met.",
} satisfies Sentences<LogCode>;
