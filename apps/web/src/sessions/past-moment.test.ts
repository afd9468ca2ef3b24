import { expect, test } from "vitest";
import { pastMoment } from "./past-moment.ts";

test("a time of a zone's clock is one moment", () => {
  expect(pastMoment("2026-11-20", "09:30", "Asia/Tokyo")).toBe("2026-11-20T00:30:00.000Z");
  expect(pastMoment("2026-11-20", "09:30", "America/Los_Angeles")).toBe("2026-11-20T17:30:00.000Z");
});

test("of an hour that was shown twice it is the first", () => {
  expect(pastMoment("2026-10-25", "02:30", "Europe/Madrid")).toBe("2026-10-25T00:30:00.000Z");
  expect(pastMoment("2026-10-25", "03:30", "Europe/Madrid")).toBe("2026-10-25T02:30:00.000Z");
});

test("what is no time is nothing", () => {
  expect(pastMoment("2026-11-20", "", "Asia/Tokyo")).toBe("");
  expect(pastMoment("", "09:30", "Asia/Tokyo")).toBe("");
});
