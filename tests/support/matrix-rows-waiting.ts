import type { Rows, Verdicts } from "./matrix-row.ts";
import { hidden, members, signIn } from "./matrix-row.ts";

const GOAL = { kind: "skill", skillId: "code_review", fromLevel: 2, toLevel: 4 } as const;
/** Nobody stands in the line of the matrix, so there is no such place, whoever asks. */
const nobodys: Verdicts = [signIn, signIn, hidden, hidden, hidden, hidden, hidden, hidden];

/** Mentors asked in turn, and lines: each one's own. */
export const waitingRows: Rows<"mentorships"> = {
  choices: { verdicts: members },
  line: { verdicts: members },
  waits: { verdicts: members },
  /** One's own line, nobody else's. */
  openLine: { input: () => ({ isOpen: false }), verdicts: members },
  arrangeChoices: {
    input: ({ requestOfMentee, people }) => ({
      requestId: requestOfMentee,
      version: 0,
      next: [people.mentor],
      message: "Would you help me?",
    }),
    verdicts: [signIn, signIn, hidden, "ok", hidden, hidden, hidden, hidden],
  },
  askNext: {
    input: ({ requestOfMentee }) => ({ requestId: requestOfMentee, version: 1 }),
    verdicts: [signIn, signIn, hidden, "VERSION_CONFLICT", hidden, hidden, hidden, hidden],
  },
  joinLine: {
    input: ({ people }) => ({ mentorId: people.asked, goal: GOAL }),
    verdicts: [signIn, signIn, "HAS_ROOM", "HAS_ROOM", "HAS_ROOM", "HAS_ROOM", "HAS_ROOM", "HAS_ROOM"],
  },
  leaveLine: {
    input: ({ mentorshipId }) => ({ waitId: mentorshipId, version: 1 }),
    verdicts: nobodys,
  },
  takePlace: {
    input: ({ mentorshipId }) => ({ waitId: mentorshipId, version: 1 }),
    verdicts: nobodys,
  },
};
