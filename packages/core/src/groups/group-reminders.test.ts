import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, HOUR, MINUTE, toMilliseconds } from "../instant.ts";
import { reminderKinds } from "../sessions/plan-reminders.ts";
import { isGroupReminderDue, planGroupReminders } from "./group-reminders.ts";

const time = { startsAt: "2026-06-14T09:00:00Z", endsAt: "2026-06-14T10:00:00Z" };
const zone = "Europe/Madrid";
const long = "2026-06-01T09:00:00Z";

describe("what the clock says of a group", () => {
  test("everybody hears a day and a quarter of an hour before, the mentor is asked at the end and next morning", () => {
    const mine = planGroupReminders(time, { timeZone: zone, isMentor: true }, long);
    expect(mine).toEqual([
      { kind: "dayBefore", due: "2026-06-13T09:00:00Z" },
      { kind: "quarterHourBefore", due: "2026-06-14T08:45:00Z" },
      { kind: "closeOut", due: "2026-06-14T10:00:00Z" },
      { kind: "closeOutNextMorning", due: "2026-06-15T07:00:00Z" },
    ]);
    expect(planGroupReminders(time, { timeZone: zone, isMentor: false }, long)).toEqual(mine.slice(0, 2));
  });

  test("what was due before somebody came is left out", () => {
    const late = addMilliseconds(time.startsAt, -HOUR);
    expect(planGroupReminders(time, { timeZone: zone, isMentor: false }, late)).toMatchObject([
      { kind: "quarterHourBefore" },
    ]);
  });

  const due = fc.record({
    reminder: fc.record({
      kind: fc.constantFrom(...reminderKinds),
      sequence: fc.integer({ min: 0, max: 2 }),
    }),
    status: fc.constantFrom("open" as const, "cancelled" as const),
    icalSequence: fc.integer({ min: 0, max: 2 }),
    isInside: fc.boolean(),
    hasPeople: fc.boolean(),
    hasClosedOut: fc.boolean(),
    minutes: fc.integer({ min: -3_000, max: 60_000 }),
  });

  test("nobody is reminded of what was moved, called off, left, begun or said already", () => {
    fc.assert(
      fc.property(due, ({ reminder, status, icalSequence, minutes, ...known }) => {
        const now = addMilliseconds(time.startsAt, minutes * MINUTE);
        const group = { ...time, status, icalSequence };
        if (!isGroupReminderDue({ reminder, group, ...known, now })) return;
        expect(status).toBe("open");
        expect(icalSequence).toBe(reminder.sequence);
        expect(known.isInside).toBe(true);
        const isBefore = reminder.kind === "dayBefore" || reminder.kind === "quarterHourBefore";
        if (isBefore) expect(toMilliseconds(now)).toBeLessThan(toMilliseconds(time.startsAt));
        else expect(known.hasPeople && !known.hasClosedOut).toBe(true);
      }),
    );
  });
});
