import type { SessionState } from "./session.ts";

/** An hour on Wednesday 10 June 2026 that a mentee booked and that stands; what a test is about it says itself. */
export const confirmedSession: SessionState = {
  status: "confirmed",
  startsAt: "2026-06-10T10:00:00Z",
  endsAt: "2026-06-10T11:00:00Z",
  requestedBy: "mentee",
  createdAt: "2026-06-01T10:00:00Z",
  expiresAt: null,
  icalSequence: 0,
  proposal: null,
  outcomeBy: null,
  absent: null,
  lateCancel: null,
};
