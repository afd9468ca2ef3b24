import { describe, expect, test } from "vitest";
import { offsetMinutes } from "./wall-clock.ts";
import { lengthWords, zoneAbbreviation, zoneCity, zoneDifference } from "./zone-words.ts";

const winter = "2026-11-24T13:00:00Z";
const summer = "2026-07-01T13:00:00Z";

describe("zones in words", () => {
  test("the abbreviation follows summer time", () => {
    expect(zoneAbbreviation(winter, "Europe/Madrid")).toBe("CET");
    expect(zoneAbbreviation(summer, "Europe/Madrid")).toBe("CEST");
    expect(zoneAbbreviation(summer, "Europe/London")).toBe("BST");
  });

  test("a city is readable, also under the names that browsers still report", () => {
    expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
    expect(zoneCity("Asia/Calcutta")).toBe("Kolkata");
  });

  test("a difference says which side is ahead", () => {
    const from = { instant: winter, zone: "Europe/Madrid" };
    expect(zoneDifference({ ...from, otherZone: "Asia/Kolkata" })).toBe("4 h 30 min ahead of you");
    expect(zoneDifference({ ...from, otherZone: "America/New_York" })).toBe("6 h behind you");
    expect(zoneDifference({ ...from, otherZone: "Europe/Paris" })).toBe("same hours as you");
  });

  test("offsets hold on half hours and far from Greenwich", () => {
    expect(offsetMinutes(winter, "Asia/Kolkata")).toBe(330);
    expect(offsetMinutes(winter, "America/St_Johns")).toBe(-210);
    expect(offsetMinutes(winter, "Pacific/Kiritimati")).toBe(840);
  });

  test("lengths read as people say them", () => {
    expect([45, 60, 135].map(lengthWords)).toEqual(["45 min", "1 h", "2 h 15 min"]);
  });
});
