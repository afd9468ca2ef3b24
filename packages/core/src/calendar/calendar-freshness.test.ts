import { expect, test } from "vitest";
import { calendarFreshness, confirmsAtOnce, untrustedSince } from "./calendar-freshness.ts";

const READ = "2026-06-09T08:00:00Z";

test("a copy is stale from two hours on, and believed no more from a day on", () => {
  expect(calendarFreshness(READ, "2026-06-09T09:59:59Z")).toBe("fresh");
  expect(calendarFreshness(READ, "2026-06-09T10:00:00Z")).toBe("stale");
  expect(calendarFreshness(READ, "2026-06-10T07:59:59Z")).toBe("stale");
  expect(calendarFreshness(READ, "2026-06-10T08:00:00Z")).toBe("untrusted");
  expect(untrustedSince(READ)).toBe("2026-06-10T08:00:00Z");
});

test("a mentor whose calendar went silent for a day is asked, whatever they set", () => {
  const mentor = { acceptsAutomatically: true, calendarSeenAt: READ };
  expect(confirmsAtOnce(mentor, "2026-06-10T07:59:59Z")).toBe(true);
  expect(confirmsAtOnce(mentor, "2026-06-10T08:00:00Z")).toBe(false);
  expect(confirmsAtOnce({ ...mentor, calendarSeenAt: null }, "2026-06-10T08:00:00Z")).toBe(true);
  expect(confirmsAtOnce({ ...mentor, acceptsAutomatically: false }, READ)).toBe(false);
});
