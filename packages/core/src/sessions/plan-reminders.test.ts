import fc from "fast-check";
import { expect, test } from "vitest";
import { addMilliseconds, DAY, HOUR, MINUTE, toMilliseconds } from "../instant.ts";
import { isReminderDue, needsReminders, planReminders, reminderKinds } from "./plan-reminders.ts";
import type { SessionState } from "./session.ts";
import { sessionStatus } from "./session.ts";

const STARTS = "2026-06-10T10:00:00Z";
const zones = fc.constantFrom("Europe/Madrid", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");

const session: SessionState = {
  status: "confirmed",
  startsAt: STARTS,
  endsAt: "2026-06-10T11:00:00Z",
  requestedBy: "mentee",
  createdAt: "2026-06-01T10:00:00Z",
  expiresAt: null,
  icalSequence: 3,
  proposal: null,
  outcomeBy: null,
  absent: null,
  lateCancel: null,
};
const timeZones = { mentor: "Europe/Madrid", mentee: "America/New_York" };

test("a session booked in time is told of a day and a quarter of an hour before, and asked about twice", () => {
  expect(planReminders({ session, timeZones, now: "2026-06-08T10:00:00Z" })).toEqual([
    { kind: "dayBefore", to: "mentor", due: "2026-06-09T10:00:00Z" },
    { kind: "dayBefore", to: "mentee", due: "2026-06-09T10:00:00Z" },
    { kind: "quarterHourBefore", to: "mentor", due: "2026-06-10T09:45:00Z" },
    { kind: "quarterHourBefore", to: "mentee", due: "2026-06-10T09:45:00Z" },
    { kind: "closeOut", to: "mentor", due: "2026-06-10T11:00:00Z" },
    { kind: "closeOut", to: "mentee", due: "2026-06-10T11:00:00Z" },
    { kind: "closeOutNextMorning", to: "mentor", due: "2026-06-11T07:00:00Z" },
    { kind: "closeOutNextMorning", to: "mentee", due: "2026-06-11T13:00:00Z" },
  ]);
});

test("what is due already is skipped, and of one person each kind comes at most once, all of them later than now", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40 * 24 * 60, max: 3 * 24 * 60 }),
      fc.constantFrom(25, 45, 60, 90),
      fc.record({ mentor: zones, mentee: zones }),
      (minutes, length, timeZones) => {
        const now = addMilliseconds(STARTS, minutes * MINUTE);
        const endsAt = addMilliseconds(STARTS, length * MINUTE);
        const planned = planReminders({ session: { ...session, endsAt }, timeZones, now });
        for (const { due } of planned) expect(toMilliseconds(due)).toBeGreaterThan(toMilliseconds(now));
        const keys = planned.map(({ kind, to }) => `${kind} ${to}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(planned.filter(({ kind }) => kind === "dayBefore")).toHaveLength(minutes < -24 * 60 ? 2 : 0);
        expect(planned.filter(({ kind }) => kind === "quarterHourBefore")).toHaveLength(
          minutes < -15 ? 2 : 0,
        );
        expect(planned.filter(({ kind }) => kind === "closeOut")).toHaveLength(minutes < length ? 2 : 0);
      },
    ),
  );
});

test("the second question comes on the morning after, in each person's own zone, within a day and a half", () => {
  fc.assert(
    fc.property(zones, zones, fc.integer({ min: 0, max: 400 * 24 }), (mentor, mentee, hours) => {
      const startsAt = addMilliseconds(STARTS, hours * HOUR);
      const endsAt = addMilliseconds(startsAt, HOUR);
      const planned = planReminders({
        session: { ...session, startsAt, endsAt },
        timeZones: { mentor, mentee },
        now: STARTS,
      });
      for (const { kind, to, due } of planned) {
        if (kind !== "closeOutNextMorning") continue;
        const timeZone = to === "mentor" ? mentor : mentee;
        const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
        expect(hour.format(new Date(due))).toBe("09:00");
        expect(toMilliseconds(due) - toMilliseconds(endsAt)).toBeLessThan(1.5 * DAY);
        expect(toMilliseconds(due)).toBeGreaterThan(toMilliseconds(endsAt));
      }
    }),
  );
});

test("only a session that is confirmed now, or stands at another time, gets new ones", () => {
  expect(needsReminders(null, session)).toBe(true);
  expect(needsReminders({ ...session, status: "requested" }, session)).toBe(true);
  expect(needsReminders(session, { ...session, icalSequence: 4 })).toBe(true);
  expect(needsReminders(session, session)).toBe(false);
  expect(needsReminders(session, { ...session, status: "cancelled", icalSequence: 4 })).toBe(false);
  expect(needsReminders({ ...session, status: "completed" }, { ...session, status: "no_show" })).toBe(false);
});

test("none holds after a move or a cancellation, and none before the session once it has begun", () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...reminderKinds),
        status: fc.constantFrom(...sessionStatus.options),
        icalSequence: fc.integer({ min: 2, max: 4 }),
        hasClosedOut: fc.boolean(),
        minutes: fc.integer({ min: -48 * 60, max: 40 * 24 * 60 }),
      }),
      ({ kind, status, icalSequence, hasClosedOut, minutes }) => {
        const now = addMilliseconds(STARTS, minutes * MINUTE);
        const reminder = { kind, sequence: 3 };
        const facts = { ...session, status, icalSequence };
        if (!isReminderDue({ reminder, session: facts, hasClosedOut, now })) return;
        expect(icalSequence).toBe(3);
        expect(["confirmed", "completed"]).toContain(status);
        if (kind === "dayBefore" || kind === "quarterHourBefore") expect(minutes).toBeLessThan(0);
        else expect(hasClosedOut).toBe(false);
      },
    ),
  );
});
