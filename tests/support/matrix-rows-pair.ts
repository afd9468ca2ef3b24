import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, members, ok, signIn } from "./matrix-row.ts";

const GOAL = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;
const SOON = "2026-11-30T09:00:00Z";
const WEEK = { start: "2026-11-30T00:00:00Z", end: "2026-12-07T00:00:00Z" };
const key = () => crypto.randomUUID();

/** The two of them; their lead and admins no more than strangers. */
const pairOnly: Verdicts = [signIn, signIn, hidden, ok, ok, hidden, hidden, hidden];
const mentorOnly: Verdicts = [signIn, signIn, hidden, hidden, ok, hidden, hidden, hidden];
const menteeOnly: Verdicts = [signIn, signIn, hidden, ok, hidden, hidden, hidden, hidden];
/** The pair, and the current lead of either, who sees facts and no words. */
const pairAndLead: Verdicts = [signIn, signIn, hidden, ok, ok, ok, hidden, hidden];
/** Words of the pair: the lead knows of the session, so it is no secret that these exist. */
const pairNotLead: Verdicts = [signIn, signIn, hidden, ok, ok, forbidden, hidden, hidden];

export const mentorshipsRows: Rows<"mentorships"> = {
  mine: { verdicts: members },
  requests: { verdicts: members },
  /** What stands between oneself and a colleague, never between two others. */
  between: { input: ({ people }) => ({ id: people.mentor }), verdicts: members },
  clocksWith: { input: ({ people }) => ({ id: people.mentor }), verdicts: members },
  one: { input: ({ mentorshipId }) => ({ id: mentorshipId }), verdicts: pairOnly },
  ask: {
    input: ({ people }) => ({ key: key(), mentorId: people.asked, goal: GOAL, message: "Will you help?" }),
    verdicts: [signIn, signIn, ok, "ALREADY_ASKED", ok, ok, ok, ok],
  },
  accept: {
    input: ({ requestToMentor }) => ({ requestId: requestToMentor, version: 1 }),
    verdicts: mentorOnly,
  },
  decline: {
    input: ({ requestToMentor }) => ({ requestId: requestToMentor, version: 1, reason: "No time." }),
    verdicts: mentorOnly,
  },
  withdraw: {
    input: ({ requestOfMentee }) => ({ requestId: requestOfMentee, version: 1 }),
    verdicts: menteeOnly,
  },
  end: { input: ({ mentorshipId }) => ({ mentorshipId, version: 1 }), verdicts: pairOnly },
  /** One's own pause, nobody else's. */
  resume: { verdicts: members },
};

export const sessionsRows: Rows<"sessions"> = {
  one: { input: ({ pastSession }) => ({ id: pastSession }), verdicts: pairAndLead },
  ofPair: { input: ({ mentorshipId }) => ({ id: mentorshipId }), verdicts: pairOnly },
  inRange: { input: () => WEEK, verdicts: members },
  freeTimes: {
    input: ({ mentorshipId }) => ({ mentorshipId, ...WEEK, durationMinutes: 60 }),
    verdicts: pairOnly,
  },
  // Leads cancel and correct, they never book for others.
  book: {
    input: ({ mentorshipId }) => ({
      key: key(),
      mentorshipId,
      startsAt: SOON,
      durationMinutes: 60,
      kind: "career",
      topic: "What comes next",
    }),
    verdicts: pairOnly,
  },
  accept: {
    input: ({ sessionOfMentee }) => ({ sessionId: sessionOfMentee, version: 1 }),
    verdicts: [signIn, signIn, hidden, forbidden, ok, forbidden, hidden, hidden],
  },
  decline: {
    input: ({ sessionOfMentee }) => ({ sessionId: sessionOfMentee, version: 1, reason: "No time." }),
    verdicts: [signIn, signIn, hidden, forbidden, ok, forbidden, hidden, hidden],
  },
  withdraw: {
    input: ({ sessionOfMentee }) => ({ sessionId: sessionOfMentee, version: 1 }),
    verdicts: [signIn, signIn, hidden, ok, forbidden, forbidden, hidden, hidden],
  },
  cancel: {
    input: ({ comingSession }) => ({ sessionId: comingSession, version: 1, reason: "Something came up." }),
    verdicts: pairAndLead,
  },
  closeOut: {
    input: ({ pastSession }) => ({ sessionId: pastSession, version: 1, held: true }),
    verdicts: pairNotLead,
  },
  savePrivateNote: {
    input: ({ pastSession }) => ({ sessionId: pastSession, version: 1, body: "Another note" }),
    verdicts: pairNotLead,
  },
};

export const matchingRows: Rows<"matching"> = {
  find: { input: () => ({}), verdicts: members },
  missing: { input: () => ({}), verdicts: members },
  judge: { input: ({ people }) => ({ mentorId: people.asked }), verdicts: members },
};

/** The author may; the recipient sees it, and may not. */
const authorOnly: Verdicts = [signIn, signIn, hidden, forbidden, ok, hidden, hidden, hidden];
const recipientOnly: Verdicts = [signIn, signIn, hidden, ok, forbidden, hidden, hidden, hidden];

export const reviewsRows: Rows<"reviews"> = {
  mine: { input: () => ({}), verdicts: members },
  counts: { verdicts: members },
  ofPair: { input: ({ mentorshipId }) => ({ mentorshipId }), verdicts: pairOnly },
  partners: { verdicts: members },
  record: {
    input: ({ people }) => ({
      key: key(),
      changeUrl: "https://code.example/change/4",
      body: "Name the unit.",
      authorId: people.mentor,
      recipientId: people.mentee,
      writtenAt: "2026-11-12T09:00:00Z",
    }),
    verdicts: [signIn, signIn, forbidden, ok, ok, forbidden, forbidden, forbidden],
  },
  answer: {
    input: ({ comment }) => ({ commentId: comment, version: 0, mark: "learned" }),
    verdicts: recipientOnly,
  },
  takeBackAnswer: {
    input: ({ answeredComment }) => ({ commentId: answeredComment, version: 1 }),
    verdicts: recipientOnly,
  },
  describe: {
    input: ({ comment }) => ({ commentId: comment, version: 1, kind: "explanation", skillId: null }),
    verdicts: authorOnly,
  },
  mark: {
    input: ({ comment }) => ({ commentId: comment, version: 1, isMarkedByAuthor: true }),
    verdicts: authorOnly,
  },
  remove: { input: ({ comment }) => ({ commentId: comment, version: 1 }), verdicts: authorOnly },
  // Nobody but who removed it knows that it was there.
  restore: {
    input: ({ removedComment }) => ({ commentId: removedComment, version: 2 }),
    verdicts: mentorOnly,
  },
};

/** Oneself and today's lead. A mentor, a former lead and an admin are none of these. */
const subjectAndLead: Verdicts = [signIn, signIn, hidden, ok, hidden, ok, hidden, hidden];

export const evidenceRows: Rows<"evidence"> = {
  // Nobody's lead by placement, nobody's page: being an admin changes nothing.
  team: {
    input: () => ({}),
    verdicts: [signIn, signIn, forbidden, forbidden, forbidden, ok, forbidden, forbidden],
  },
  person: { input: ({ people }) => ({ personId: people.mentee }), verdicts: subjectAndLead },
  rows: {
    // As mentee: the one number here whose rows are sessions with words of the pair.
    input: ({ people }) => ({ personId: people.mentee, number: "asMentee" }),
    verdicts: subjectAndLead,
  },
};
