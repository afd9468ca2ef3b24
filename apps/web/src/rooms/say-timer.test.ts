import { expect, test } from "vitest";
import { sayTimer } from "./say-timer.ts";

const session = { startsAt: "2026-11-24T14:00:00Z", endsAt: "2026-11-24T15:00:00Z" };

test.each([
  ["2026-11-24T12:59:00Z", null],
  ["2026-11-24T13:40:00Z", "begins in 20 min"],
  ["2026-11-24T14:24:00Z", "24 of 60 min"],
  ["2026-11-24T14:52:00Z", "52 of 60 min, 8 left"],
  ["2026-11-24T15:00:00Z", null],
])("at %s it says %s", (at, words) => {
  expect(sayTimer({ ...session, now: Date.parse(at) })).toBe(words);
});
