import { describe, expect, test } from "vitest";
import { initials } from "./initials.ts";
import { PERSON_COLORS, personColor } from "./person-color.ts";

describe("a person's mark", () => {
  test.each([
    ["Tomás Lindqvist", "TL"],
    ["Aïcha Rahmani", "AR"],
    ["Mei", "M"],
    ["  Ana   María de la Cruz ", "AC"],
    ["O’Brien-Smith", "OS"],
    ["森 健二", "森健"],
    ["ångström éclair", "ÅÉ"],
    ["", "?"],
    ["!!!", "?"],
  ])("%s is %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test("ids keep their colour and spread over all of them", () => {
    const ids = Array.from(
      { length: 400 },
      (_, index) => `0199f3a0-7c00-7000-8000-${String(index).padStart(12, "0")}`,
    );
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(personColor(id), (counts.get(personColor(id)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(Array.from({ length: PERSON_COLORS }, (_, index) => index + 1));
    expect(Math.min(...counts.values())).toBeGreaterThan(30);
  });
});
