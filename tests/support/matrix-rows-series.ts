import type { Rows, Verdicts } from "./matrix-row.ts";
import { forbidden, hidden, ok, signIn } from "./matrix-row.ts";

const pairOnly: Verdicts = [signIn, signIn, hidden, ok, ok, hidden, hidden, hidden];
/** Leads cancel and correct, one at a time. */
const pairNotLead: Verdicts = [signIn, signIn, hidden, ok, ok, forbidden, hidden, hidden];

const key = () => crypto.randomUUID();
const pattern = {
  startsAt: "2026-12-01T10:00:00Z",
  intervalWeeks: 1,
  count: 3,
  durationMinutes: 60,
} as const;
const MOVED = "2026-12-10T10:00:00Z";

export const seriesRows: Rows<"sessions"> = {
  planSeries: { input: ({ mentorshipId }) => ({ mentorshipId, ...pattern }), verdicts: pairOnly },
  bookSeries: {
    input: ({ mentorshipId }) => ({
      key: key(),
      mentorshipId,
      ...pattern,
      kind: "pairing",
      topic: "Week by week",
      chosen: [
        { index: 1, startsAt: "2026-12-01T10:00:00Z" },
        { index: 2, startsAt: "2026-12-08T10:00:00Z" },
      ],
    }),
    verdicts: pairOnly,
  },
  changeFollowing: {
    input: ({ sessionOfSeries }) => ({
      action: "end",
      reason: "Away.",
      sessions: [{ sessionId: sessionOfSeries, version: 1 }],
    }),
    verdicts: pairNotLead,
  },
  planFollowing: {
    input: ({ sessionOfSeries }) => ({ sessionId: sessionOfSeries, startsAt: MOVED }),
    verdicts: pairNotLead,
  },
  moveFollowing: {
    input: ({ sessionOfSeries }) => ({
      key: key(),
      sessionId: sessionOfSeries,
      startsAt: MOVED,
      sessions: [{ sessionId: sessionOfSeries, version: 1, startsAt: MOVED }],
    }),
    verdicts: pairNotLead,
  },
};
