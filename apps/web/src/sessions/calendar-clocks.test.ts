import { expect, test } from "vitest";
import { changesWithin, edgeClocks, otherClocks } from "./calendar-clocks.ts";
import type { Sides } from "./session-block.ts";

const viewer = { id: "ada", timeZone: "Europe/Madrid", at: "2026-11-23T00:00:00Z" };
const withMentee = (menteeName: string, menteeTimeZone: string): Sides => ({
  ...{ mentorId: "ada", mentorName: "Ada Keller", mentorTimeZone: "Europe/Madrid" },
  ...{ menteeName, menteeTimeZone },
});

test("whom one meets most comes first, and who has one's own hours is no other clock", () => {
  const sessions = [
    withMentee("Kenji Mori", "Asia/Tokyo"),
    withMentee("Ingrid Vasquez", "America/New_York"),
    withMentee("Yuki Sato", "Asia/Tokyo"),
    withMentee("Luc Petit", "Europe/Paris"),
  ];
  const clocks = otherClocks(sessions, viewer);
  expect(clocks.map(({ name }) => name)).toEqual(["Kenji, Yuki in Tokyo", "Ingrid in New York"]);
  expect(edgeClocks(viewer, clocks[0])).toEqual([
    { name: "Kenji, Yuki in Tokyo", aheadMinutes: 480 },
    { name: "Madrid", aheadMinutes: 0 },
  ]);
});

test("a week in which one of two clocks changes is known", () => {
  const week = { start: "2026-10-19T00:00:00Z", end: "2026-10-26T00:00:00Z" };
  expect(changesWithin(["Europe/Madrid", "America/New_York"], week)).toBe(true);
  expect(changesWithin(["Europe/Madrid", "Europe/Paris"], week)).toBe(false);
  expect(changesWithin(["Europe/Madrid"], week)).toBe(false);
});
