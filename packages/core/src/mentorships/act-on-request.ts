import type { Instant } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { RequestActionRefusal } from "./mentorship-refusal.ts";
import type { RequestActor, RequestChange, RequestState } from "./request.ts";
import { isPastClosing, remindersDue } from "./request-clock.ts";

export const requestActions = ["accept", "decline", "withdraw", "remind", "expire"] as const;
export type RequestAction = (typeof requestActions)[number];

interface Situation {
  request: RequestState;
  now: Instant;
}
export interface RequestAttempt extends Situation {
  action: RequestAction;
  actor: RequestActor;
  /** The mentor's, for declining; the mentee reads it. */
  reason?: string | undefined;
  clock?: typeof defaultClocks.mentorshipRequest;
}

interface RequestRule {
  actor: RequestActor;
  checkTime: (attempt: RequestAttempt) => "EXPIRED" | "TOO_EARLY" | null;
  needsReason?: boolean;
  apply: (attempt: RequestAttempt) => RequestChange;
}

const beforeClosing = ({ request, now }: Situation) => (isPastClosing(request, now) ? "EXPIRED" : null);
const remindersOf = ({ request, now, clock = defaultClocks.mentorshipRequest }: RequestAttempt) =>
  remindersDue(request, now, clock);

const rules: Record<RequestAction, RequestRule> = {
  accept: {
    actor: "mentor",
    checkTime: beforeClosing,
    apply: ({ now }) => ({ status: "accepted", answeredAt: now }),
  },
  decline: {
    actor: "mentor",
    checkTime: beforeClosing,
    needsReason: true,
    apply: ({ now, reason }) => ({ status: "declined", answeredAt: now, reason: reason?.trim() ?? null }),
  },
  withdraw: {
    actor: "mentee",
    checkTime: beforeClosing,
    apply: ({ now }) => ({ status: "withdrawn", answeredAt: now }),
  },
  remind: {
    actor: "system",
    checkTime: (attempt) =>
      beforeClosing(attempt) ?? (remindersOf(attempt) > attempt.request.remindersSent ? null : "TOO_EARLY"),
    apply: (attempt) => ({ remindersSent: remindersOf(attempt) }),
  },
  expire: {
    actor: "system",
    checkTime: ({ request, now }) => (isPastClosing(request, now) ? null : "TOO_EARLY"),
    apply: () => ({ status: "expired" }),
  },
};

/**
 * A mentorship request's status machine: requested to accepted, declined, withdrawn or expired. Answers with
 * exactly the fields the action writes. Checks actor, status, time and reason in this order. Whether a seat is
 * free when it is accepted is checkSeat's to say.
 */
export function actOnRequest(attempt: RequestAttempt): Result<RequestChange, RequestActionRefusal> {
  const rule = rules[attempt.action];
  if (attempt.actor === "stranger") return refuse("NOT_FOUND");
  if (attempt.actor !== rule.actor) return refuse("FORBIDDEN");
  if (attempt.request.status !== "requested") return refuse("INVALID_TRANSITION");
  const late = rule.checkTime(attempt);
  if (late !== null) return refuse(late);
  if (rule.needsReason && !attempt.reason?.trim()) return refuse("REASON_REQUIRED", { field: "reason" });
  return succeed(rule.apply(attempt));
}

/** What a screen offers this actor now, and for `system` what the clock has to do. */
export function requestActionsFor(request: RequestState, actor: RequestActor, now: Instant): RequestAction[] {
  // A reason is the form's matter: any will do to see whether the action is open.
  return requestActions.filter((action) => actOnRequest({ request, action, actor, now, reason: "any" }).ok);
}
