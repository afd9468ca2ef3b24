import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { RequestState } from "./request.ts";

type RequestClock = Clocks["mentorshipRequest"];

/** When a request made now closes by itself. */
export function requestClosesAt(createdAt: Instant, { closeAfterDays }: RequestClock): Instant {
  return addMilliseconds(createdAt, closeAfterDays * DAY);
}

/** When the next reminder is due; null when all have been sent or none fits before it closes. */
export function nextReminderAt(request: RequestState, { remindAfterDays }: RequestClock): Instant | null {
  const days = remindAfterDays[request.remindersSent];
  if (days === undefined) return null;
  const at = addMilliseconds(request.createdAt, days * DAY);
  return toMilliseconds(at) < toMilliseconds(request.closesAt) ? at : null;
}

/** How many reminders should have gone out by now. One late look makes up for all that were missed, with one reminder. */
export function remindersDue(request: RequestState, now: Instant, { remindAfterDays }: RequestClock): number {
  const age = toMilliseconds(now) - toMilliseconds(request.createdAt);
  return remindAfterDays.filter((days) => age >= days * DAY).length;
}

/**
 * From when an answer is overdue: the first reminder of its clock, else half of its time; more time that was given puts
 * it off by as much.
 */
export function overdueAt(
  { createdAt, closesAt }: Pick<RequestState, "createdAt" | "closesAt">,
  clock: RequestClock,
): Instant {
  const open = toMilliseconds(closesAt) - toMilliseconds(createdAt);
  const given = Math.max(0, open - clock.closeAfterDays * DAY);
  const [first] = clock.remindAfterDays;
  return addMilliseconds(createdAt, given + (first === undefined ? (open - given) / 2 : first * DAY));
}

export function isPastClosing({ closesAt }: RequestState, now: Instant): boolean {
  return toMilliseconds(now) >= toMilliseconds(closesAt);
}
