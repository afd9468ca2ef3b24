import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, members, ok, signIn } from "./matrix-row.ts";

/** What is written down afterwards: by anybody, with any colleague but themselves. */
export const loggedRows: Rows<"sessions"> = {
  log: {
    input: ({ people }) => ({
      key: crypto.randomUUID(),
      otherId: people.asked,
      as: "mentee",
      startsAt: "2026-11-17T16:00:00Z",
      durationMinutes: 30,
      kind: "pairing",
      topic: "At the whiteboard",
    }),
    verdicts: members,
  },
};

const WEEK = { start: "2026-11-30T00:00:00Z", end: "2026-12-07T00:00:00Z" };
/** A group for the mentees of its mentor: nobody else sees it. */
const inside: Verdicts = [signIn, signIn, hidden, ok, ok, hidden, hidden, hidden];
const onlyMentor: Verdicts = [signIn, signIn, hidden, forbidden, ok, hidden, hidden, hidden];

export const groupsRows: Rows<"groups"> = {
  open: { verdicts: members },
  teams: { verdicts: members },
  one: { input: ({ group }) => ({ id: group }), verdicts: inside },
  ownTimes: { input: () => ({ ...WEEK, durationMinutes: 60 }), verdicts: members },
  create: {
    input: () => ({
      key: crypto.randomUUID(),
      topic: "Reading a query plan",
      kind: "review",
      seats: 4,
      audience: "company",
      startsAt: "2026-11-24T18:00:00Z",
      durationMinutes: 60,
      waivesOwnRules: true,
    }),
    verdicts: members,
  },
  join: {
    input: ({ group }) => ({ groupId: group }),
    verdicts: [signIn, signIn, hidden, "ALREADY_IN", "OWN_GROUP", hidden, hidden, hidden],
  },
  leave: {
    input: ({ group }) => ({ groupId: group }),
    verdicts: [signIn, signIn, hidden, ok, "NOT_IN", hidden, hidden, hidden],
  },
  accept: {
    input: ({ group }) => ({ groupId: group }),
    verdicts: [signIn, signIn, hidden, "NO_SEAT_OFFERED", "NO_SEAT_OFFERED", hidden, hidden, hidden],
  },
  cancel: {
    input: ({ group }) => ({ groupId: group, version: 1, reason: "Something came up." }),
    verdicts: onlyMentor,
  },
  move: {
    input: ({ group }) => ({
      groupId: group,
      version: 1,
      startsAt: "2026-11-28T15:00:00Z",
      waivesOwnRules: true,
    }),
    verdicts: onlyMentor,
  },
  closeOut: {
    input: ({ group }) => ({ groupId: group, version: 0, held: true }),
    verdicts: [signIn, signIn, hidden, "TOO_EARLY", "TOO_EARLY", hidden, hidden, hidden],
  },
};
