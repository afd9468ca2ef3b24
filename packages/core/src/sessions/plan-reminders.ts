import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import { COMPLETE_WITHIN } from "./outcome-rules.ts";
import type { Party, SessionState } from "./session.ts";
import { closeOutAsks } from "./session-turn.ts";

/** What the clock says about a session: two reminders before it, and who was silent after it is asked twice. */
export const reminderKinds = ["dayBefore", "quarterHourBefore", "closeOut", "closeOutNextMorning"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export interface PlannedReminder {
  kind: ReminderKind;
  to: Party;
  due: Instant;
}

interface Planning {
  session: Pick<SessionState, "status" | "startsAt" | "endsAt">;
  /** IANA names: the next morning is each person's own. */
  timeZones: Readonly<Record<Party, string>>;
  /** At which hour the next morning is; the usual one unless the pair's programme says otherwise. */
  closeOut?: Clocks["closeOut"];
  now: Instant;
}

/** All that is still to come for both when a session is confirmed or moved, by moment (spec/booking.md section 4). */
export function planReminders({ session, timeZones, ...asked }: Planning): PlannedReminder[] {
  if (session.status !== "confirmed") return [];
  return (["mentor", "mentee"] as const)
    .flatMap((to) =>
      listReminders(session, { timeZone: timeZones[to], ...asked }).map((one) => ({ ...one, to })),
    )
    .sort((a, b) => toMilliseconds(a.due) - toMilliseconds(b.due));
}

/** What is still to come for one person, by moment. */
export function listReminders(
  time: Pick<SessionState, "startsAt" | "endsAt">,
  { timeZone, closeOut, now }: Pick<Planning, "closeOut" | "now"> & { timeZone: string },
): Omit<PlannedReminder, "to">[] {
  const [atEnd, nextMorning] = closeOutAsks(time, timeZone, closeOut);
  const all: Omit<PlannedReminder, "to">[] = [
    { kind: "dayBefore", due: addMilliseconds(time.startsAt, -DAY) },
    { kind: "quarterHourBefore", due: addMilliseconds(time.startsAt, -15 * MINUTE) },
    { kind: "closeOut", due: atEnd },
    { kind: "closeOutNextMorning", due: nextMorning },
  ];
  return all.filter(({ due }) => toMilliseconds(due) > toMilliseconds(now));
}

/** Whether what an action leaves behind makes new reminders: confirmed now, or at another time than before. */
export function needsReminders(before: SessionState | null, after: SessionState): boolean {
  if (after.status !== "confirmed") return false;
  return before?.status !== "confirmed" || before.icalSequence !== after.icalSequence;
}

interface DueReminder {
  reminder: { kind: ReminderKind; sequence: number };
  session: Pick<SessionState, "status" | "startsAt" | "endsAt" | "icalSequence">;
  /** Whether the person has said already whether it was held. */
  hasClosedOut: boolean;
  now: Instant;
}

/** Whether a reminder still holds when its moment has come: nothing moved, nothing cancelled, nothing said meanwhile. */
export function isReminderDue({ reminder, session, hasClosedOut, now }: DueReminder): boolean {
  if (session.icalSequence !== reminder.sequence) return false;
  if (reminder.kind === "dayBefore" || reminder.kind === "quarterHourBefore") {
    return session.status === "confirmed" && toMilliseconds(now) < toMilliseconds(session.startsAt);
  }
  const isOpen = session.status === "confirmed" || session.status === "completed";
  const until = addMilliseconds(session.endsAt, COMPLETE_WITHIN);
  return isOpen && !hasClosedOut && toMilliseconds(now) < toMilliseconds(until);
}
