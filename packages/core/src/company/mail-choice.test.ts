import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { toInstant, toMilliseconds } from "../instant.ts";
import type { MailHours, MailWish } from "./mail-choice.ts";
import { DEFAULT_MAIL_HOURS, isQuietAt, MAIL_MODES, planMail, TIME_TO_ACT } from "./mail-choice.ts";

const night: MailHours = { quietFrom: "22:00", quietUntil: "07:30", dailyAt: "08:00" };
const wish: MailWish = {
  now: "2026-11-23T21:30:00Z",
  timeZone: "Europe/Madrid",
  mode: "now",
  hours: night,
  usefulUntil: null,
};
const plan = (more: Partial<MailWish>) => planMail({ ...wish, ...more });

test("quiet hours hold a mail until they end, across midnight too", () => {
  expect(plan({})).toEqual({ how: "hold", at: "2026-11-24T06:30:00Z" });
  expect(plan({ now: "2026-11-24T03:00:00Z" })).toEqual({ how: "hold", at: "2026-11-24T06:30:00Z" });
  expect(plan({ now: "2026-11-24T06:30:00Z" })).toEqual({ how: "send" });
  expect(plan({ hours: DEFAULT_MAIL_HOURS })).toEqual({ how: "send" });
});

test("quiet hours in the middle of the day end on the same day", () => {
  const hours = { ...night, quietFrom: "09:00", quietUntil: "12:00" };
  expect(plan({ hours, now: "2026-11-23T08:00:00Z" })).toEqual({ how: "hold", at: "2026-11-23T11:00:00Z" });
  expect(plan({ hours })).toEqual({ how: "send" });
});

test("once a day is the next time the reader's own clock says so", () => {
  expect(plan({ mode: "daily" })).toEqual({ how: "bundle", at: "2026-11-24T07:00:00Z" });
  expect(plan({ mode: "daily", timeZone: "Asia/Tokyo" })).toEqual({
    how: "bundle",
    at: "2026-11-23T23:00:00Z",
  });
});

test("what would come too late to act on goes earlier: after the quiet hours, or at once", () => {
  const usefulUntil = "2026-11-24T07:45:00Z";
  expect(plan({ mode: "daily", usefulUntil })).toEqual({ how: "hold", at: "2026-11-24T06:30:00Z" });
  expect(plan({ mode: "daily", usefulUntil: "2026-11-24T07:15:00Z" })).toEqual({ how: "send" });
  expect(plan({ usefulUntil: "2026-11-24T07:15:00Z" })).toEqual({ how: "send" });
  expect(plan({ usefulUntil: "2026-11-24T07:30:00Z" })).toEqual({ how: "hold", at: "2026-11-24T06:30:00Z" });
});

test("never is never, however little time is left", () => {
  expect(plan({ mode: "never" })).toEqual({ how: "drop" });
  expect(plan({ mode: "never", usefulUntil: "2026-11-24T06:00:00Z" })).toEqual({ how: "drop" });
});

test("on the night the clocks skip an hour, a time in it comes after the jump", () => {
  const hours = { ...DEFAULT_MAIL_HOURS, dailyAt: "02:30" };
  expect(plan({ now: "2027-03-28T00:00:00Z", mode: "daily", hours })).toEqual({
    how: "bundle",
    at: "2027-03-28T01:30:00Z",
  });
});

test("on the night the clocks go back, the daily mail comes once and quiet hours end twice", () => {
  const hours = { quietFrom: "22:00", quietUntil: "02:30", dailyAt: "02:30" };
  // 02:40 and then 02:15 on the wall, the second time round.
  expect(plan({ now: "2026-10-25T00:40:00Z", mode: "daily", hours })).toEqual({
    how: "bundle",
    at: "2026-10-26T01:30:00Z",
  });
  expect(plan({ now: "2026-10-25T01:15:00Z", hours })).toEqual({ how: "hold", at: "2026-10-25T01:30:00Z" });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const moment = fc
  .integer({ min: 1_700_000_000, max: 1_900_000_000 })
  .map((second) => toInstant(second * 1000));
const anyWish = fc
  .record({
    now: moment,
    timeZone: fc.constantFrom(
      "Europe/Madrid",
      "America/New_York",
      "Pacific/Auckland",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "UTC",
    ),
    mode: fc.constantFrom(...MAIL_MODES),
    hours: fc.oneof(
      fc.record({ quietFrom: clock, quietUntil: clock, dailyAt: clock }),
      fc.record({ quietFrom: fc.constant(null), quietUntil: fc.constant(null), dailyAt: clock }),
    ),
    usefulFor: fc.option(fc.integer({ min: 0, max: 3 * 86_400_000 })),
  })
  .filter(({ hours }) => hours.quietFrom === null || hours.quietFrom !== hours.quietUntil)
  .map(
    ({ usefulFor, ...rest }): MailWish => ({
      ...rest,
      usefulUntil: usefulFor === null ? null : toInstant(toMilliseconds(rest.now) + usefulFor),
    }),
  );
const clockAt = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
const HOURS_25_30 = 25.5 * 3_600_000;

test("what waits goes later than now, within a day, and while it can still be acted on", () => {
  fc.assert(
    fc.property(anyWish, (any) => {
      const planned = planMail(any);
      if (!("at" in planned)) return;
      const wait = toMilliseconds(planned.at) - toMilliseconds(any.now);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(HOURS_25_30);
      if (any.usefulUntil !== null)
        expect(toMilliseconds(planned.at) + TIME_TO_ACT).toBeLessThanOrEqual(toMilliseconds(any.usefulUntil));
    }),
  );
});

test("what was held by quiet hours goes when they are over", () => {
  fc.assert(
    fc.property(anyWish, (any) => {
      const planned = planMail(any);
      if (planned.how !== "hold") return;
      expect(isQuietAt(clockAt(any.now, any.timeZone), any.hours)).toBe(true);
      expect(isQuietAt(clockAt(planned.at, any.timeZone), any.hours)).toBe(false);
    }),
  );
});

test("nothing is dropped but by never, and nothing keeps quiet hours waiting but what would come too late", () => {
  fc.assert(
    fc.property(anyWish, (any) => {
      const planned = planMail(any);
      expect(planned.how === "drop").toBe(any.mode === "never");
      if (planned.how === "send" && any.usefulUntil === null)
        expect(isQuietAt(clockAt(any.now, any.timeZone), any.hours)).toBe(false);
      if (planned.how === "bundle") expect(any.mode).toBe("daily");
    }),
  );
});

test("until its moment comes a mail that waits is planned for the same moment again", () => {
  fc.assert(
    fc.property(anyWish, fc.double({ min: 0, max: 0.999, noNaN: true }), (any, part) => {
      const planned = planMail(any);
      if (planned.how !== "bundle") return;
      const wait = toMilliseconds(planned.at) - toMilliseconds(any.now);
      const later = toInstant(toMilliseconds(any.now) + Math.floor(wait * part));
      expect(planMail({ ...any, now: later })).toEqual(planned);
    }),
  );
});
