import type { Instant } from "../instant.ts";
import { addMilliseconds, toMilliseconds } from "../instant.ts";
import type { ReminderKind } from "../sessions/plan-reminders.ts";
import { listReminders } from "../sessions/plan-reminders.ts";
import { GROUP_CLOSE_OUT_WITHIN } from "./close-out-window.ts";

interface Time {
  startsAt: Instant;
  endsAt: Instant;
}

export interface GroupReminder {
  kind: ReminderKind;
  due: Instant;
}

/** What is still to come for one person in a group: everybody is reminded of it, its mentor is asked what came of it. */
export function planGroupReminders(
  time: Time,
  { timeZone, isMentor }: { timeZone: string; isMentor: boolean },
  now: Instant,
): GroupReminder[] {
  return listReminders(time, { timeZone, now }).filter(({ kind }) => isMentor || isBefore(kind));
}

interface DueGroupReminder {
  reminder: { kind: ReminderKind; sequence: number };
  group: Time & { status: "open" | "cancelled"; icalSequence: number };
  /** Whether the person leads it or has a seat now. */
  isInside: boolean;
  /** Whether anybody has a seat: of an empty group there is nothing to tell afterwards. */
  hasPeople: boolean;
  hasClosedOut: boolean;
  now: Instant;
}

/** Whether a reminder still holds when its moment has come: not moved, not called off, still in it, nothing said yet. */
export function isGroupReminderDue(asked: DueGroupReminder): boolean {
  const { reminder, group, isInside, hasPeople, hasClosedOut, now } = asked;
  if (group.status === "cancelled" || group.icalSequence !== reminder.sequence || !isInside) return false;
  if (isBefore(reminder.kind)) return toMilliseconds(now) < toMilliseconds(group.startsAt);
  const until = addMilliseconds(group.endsAt, GROUP_CLOSE_OUT_WITHIN);
  return hasPeople && !hasClosedOut && toMilliseconds(now) < toMilliseconds(until);
}

function isBefore(kind: ReminderKind): boolean {
  return kind === "dayBefore" || kind === "quarterHourBefore";
}
