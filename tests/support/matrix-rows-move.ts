import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, ok, signIn } from "./matrix-row.ts";

/** Leads cancel and correct, they never move for others. */
const pairNotLead: Verdicts = [signIn, signIn, hidden, ok, ok, forbidden, hidden, hidden];
/** Of a session that nobody wants to move: the two may, and there is nothing to do. */
const pairFindsNothing: Verdicts = [
  signIn,
  signIn,
  hidden,
  "INVALID_TRANSITION",
  "INVALID_TRANSITION",
  forbidden,
  hidden,
  hidden,
];

const outcomeIsSaid: Verdicts = [
  ...([signIn, signIn, hidden] as const),
  ...(["INVALID_TRANSITION", "INVALID_TRANSITION", "INVALID_TRANSITION"] as const),
  ...([hidden, hidden] as const),
];

export const moveRows: Rows<"sessions"> = {
  moveTimes: {
    input: ({ comingSession }) => ({
      sessionId: comingSession,
      start: "2026-11-30T00:00:00Z",
      end: "2026-12-07T00:00:00Z",
    }),
    verdicts: pairNotLead,
  },
  reschedule: {
    input: ({ comingSession }) => ({
      key: crypto.randomUUID(),
      sessionId: comingSession,
      version: 1,
      startsAt: "2026-11-30T10:00:00Z",
    }),
    verdicts: pairNotLead,
  },
  acceptChange: {
    input: ({ comingSession }) => ({ sessionId: comingSession, version: 1 }),
    verdicts: pairFindsNothing,
  },
  declineChange: {
    input: ({ comingSession }) => ({ sessionId: comingSession, version: 1, reason: "Not then." }),
    verdicts: pairFindsNothing,
  },
  withdrawChange: {
    input: ({ comingSession }) => ({ sessionId: comingSession, version: 1 }),
    verdicts: pairFindsNothing,
  },
  complete: {
    input: ({ pastSession }) => ({ sessionId: pastSession, version: 2 }),
    verdicts: outcomeIsSaid,
  },
  markNoShow: {
    input: ({ pastSession }) => ({ sessionId: pastSession, version: 2, absent: "mentee" }),
    // The mentor said that it took place; the mentee says otherwise in a close-out of their own.
    verdicts: [signIn, signIn, hidden, "INVALID_TRANSITION", ok, ok, hidden, hidden],
  },
  undoNoShow: {
    input: ({ pastSession }) => ({ sessionId: pastSession, version: 2 }),
    verdicts: outcomeIsSaid,
  },
};
