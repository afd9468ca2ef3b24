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
])("%j is none", (name) => {
  expect(timeZone.safeParse(name).success).toBe(false);
});
