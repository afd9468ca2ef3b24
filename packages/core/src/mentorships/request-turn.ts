import type { Instant } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { RequestState } from "./request.ts";
import { isPastClosing, nextReminderAt } from "./request-clock.ts";

/** Whose turn it is on a request, since when, until when, and what happens otherwise. */
export interface RequestTurn {
  kind: "answerMentorshipRequest";
  owner: "mentor";
  since: Instant;
  until: Instant;
  otherwise: "expires";
  /** When the mentor is asked again; null when no reminder is left. */
  remindedAt: Instant | null;
}

/** Null once it is answered or its time is over. */
export function requestTurn(
  request: RequestState,
  clock: Clocks["mentorshipRequest"],
  now: Instant,
): RequestTurn | null {
  if (request.status !== "requested" || isPastClosing(request, now)) return null;
  return {
    kind: "answerMentorshipRequest",
    owner: "mentor",
    since: request.createdAt,
    until: request.closesAt,
    otherwise: "expires",
    remindedAt: nextReminderAt(request, clock),
  };
}
