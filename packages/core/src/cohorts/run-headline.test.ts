import fc from "fast-check";
import { expect, test } from "vitest";
import { countAlone, runHeadline, standingHeadline } from "./run-headline.ts";

test.each([
  [0, 0, "Nobody to match"],
  [5, 5, "Everybody has a mentor"],
  [5, 4, "Everybody but 1 has a mentor"],
  [5, 2, "2 of 5 have a mentor"],
  [5, 0, "Nobody could be matched"],
])("of %i people %i have a mentor: %s", (mentees, matched, words) => {
  expect(runHeadline({ mentees, matched })).toBe(words);
});

test("who is left out before anybody is told has no mentor", () => {
  expect(runHeadline({ mentees: 3, matched: 3, leftOut: 1 })).toBe("Everybody but 1 has a mentor");
  expect(runHeadline({ mentees: 3, matched: 2, leftOut: 2 })).toBe("Nobody could be matched");
});

test.each([
  [{ people: 5, have: 5, asked: 0 }, "Everybody has a mentor"],
  [{ people: 5, have: 4, asked: 0 }, "Everybody but 1 has a mentor"],
  [{ people: 5, have: 2, asked: 1 }, "2 of 5 have a mentor, 1 is asked"],
  [{ people: 5, have: 0, asked: 3 }, "3 are asked, nobody has a mentor yet"],
  [{ people: 5, have: 0, asked: 0 }, "Nobody has a mentor any more"],
  [{ people: 0, have: 0, asked: 0 }, "Nobody of this run is in the programme any more"],
])("once they were told, %o reads: %s", (standing, words) => {
  expect(standingHeadline({ ...standing, lost: 0 })).toBe(words);
});

test("everybody is only said where nobody is left, whoever came and went", () => {
  const standing = fc
    .array(fc.constantFrom("have", "asked", "alone"), { minLength: 1, maxLength: 30 })
    .map((people) => ({
      people: people.length,
      have: people.filter((one) => one === "have").length,
      asked: people.filter((one) => one === "asked").length,
      lost: 0,
    }));
  fc.assert(
    fc.property(standing, (one) => {
      const saysEverybody = standingHeadline(one) === "Everybody has a mentor";
      expect(saysEverybody).toBe(countAlone(one) === 0 && one.asked === 0);
    }),
  );
});
