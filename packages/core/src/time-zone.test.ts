import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isTimeZone, timeZone } from "./time-zone.ts";

test.each(["Europe/Madrid", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5", "Australia/Lord_Howe"])(
  "%s is a zone",
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

test.each([
  "",
  "Mars/Olympus",
  "+02:00",
  "GMT+2:00",
  "Europe/Madrid\u0000",
  "../etc/passwd",
  "x".repeat(10_000),
  "IST",
  "CET",
  "AET",
  "EST5EDT",
  "US/Pacific-New",
])("%j is none", (name) => {
  expect(timeZone.safeParse(name).success).toBe(false);
});

test("every zone that the runtime offers is one that Temporal, and so the slot rules, can read", () => {
  for (const name of Intl.supportedValuesOf("timeZone")) {
    expect(isTimeZone(name)).toBe(true);
    expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)).not.toThrow();
  }
});
