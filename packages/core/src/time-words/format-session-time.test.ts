import { describe, expect, test } from "vitest";
import type { SessionTimeInput } from "./format-session-time.ts";
import { formatSessionTime } from "./format-session-time.ts";

const base: SessionTimeInput = {
  start: "2026-11-24T13:00:00Z",
  end: "2026-11-24T14:00:00Z",
  zone: "Europe/Madrid",
  now: "2026-11-20T09:00:00Z",
};

describe("a session's time in words", () => {
  test("says day, range, zone, and the other person's time where it differs", () => {
    const words = formatSessionTime({ ...base, otherZone: "America/New_York", otherName: "Ana" });
    expect(words.full).toBe("Tue 24 Nov, 14:00–15:00 CET · 08:00 for Ana in New York");
    expect(words.otherRange).toBe("08:00–09:00 for Ana in New York");
  });

  test("says nothing of the other person when both clocks show the same", () => {
    const words = formatSessionTime({ ...base, otherZone: "Europe/Paris", otherName: "Ana" });
    expect(words.full).toBe("Tue 24 Nov, 14:00–15:00 CET");
  });

  test("names the weekday when it is another day for the other person", () => {
    const late = { start: "2026-11-24T15:30:00Z", end: "2026-11-24T16:30:00Z" };
    const words = formatSessionTime({ ...base, ...late, otherZone: "Asia/Tokyo", otherName: "Kenji" });
    expect(words.full).toBe("Tue 24 Nov, 16:30–17:30 CET · Wednesday 00:30 for Kenji in Tokyo");
  });

  test("takes the place that is given instead of the zone's city", () => {
    const words = formatSessionTime({ ...base, otherZone: "Asia/Kolkata", otherPlace: "Bengaluru" });
    expect(words.other).toBe("18:30 in Bengaluru");
  });

  test("puts the relative word beside the date, by the viewer's calendar", () => {
    const now = "2026-11-23T23:30:00Z";
    expect(formatSessionTime({ ...base, now }).full).toBe("Today, Tue 24 Nov, 14:00–15:00 CET");
    expect(formatSessionTime({ ...base, now, zone: "UTC" }).relative).toBe("Tomorrow");
    expect(formatSessionTime({ ...base, now: "2026-11-25T12:00:00Z" }).relative).toBe("Yesterday");
  });

  test("says both zones when the clocks change during the session", () => {
    const change = { start: "2026-10-25T00:30:00Z", end: "2026-10-25T01:30:00Z" };
    expect(formatSessionTime({ ...base, ...change }).range).toBe("02:30 CEST–02:30 CET");
  });

  test("says both days when the session passes midnight", () => {
    const night = { start: "2026-11-24T22:30:00Z", end: "2026-11-24T23:30:00Z" };
    expect(formatSessionTime({ ...base, ...night }).full).toBe("Tue 24 Nov, 23:30 – Wed 25 Nov, 00:30 CET");
  });

  test("says the year when it is not this one", () => {
    expect(formatSessionTime({ ...base, now: "2025-11-24T09:00:00Z" }).day).toBe("Tue 24 Nov 2026");
  });

  test.each([
    ["Asia/Kolkata", "18:30–19:30 IST"],
    ["Asia/Kathmandu", "18:45–19:45 GMT+5:45"],
    ["America/New_York", "08:00–09:00 EST"],
    ["Australia/Sydney", "00:00–01:00 AEDT"],
    ["Australia/Lord_Howe", "00:00–01:00 LHDT"],
    ["Africa/Lagos", "14:00–15:00 WAT"],
    ["Pacific/Chatham", "02:45–03:45 CHADT"],
    ["Europe/London", "13:00–14:00 GMT"],
    ["UTC", "13:00–14:00 UTC"],
  ])("in %s reads %s", (zone, range) => {
    expect(formatSessionTime({ ...base, zone }).range).toBe(range);
  });
});
