import type { Reason } from "@belay/core/matching/explanation.ts";
import { cautionWords, listWords, reasonWords } from "@belay/core/matching/reason-words.ts";
import { expect, test } from "vitest";
import { namedParts } from "./part-names.ts";

const names = { skillName: () => "System design", titleOf: () => "Staff Engineer" };

const reasons: [Reason, string][] = [
  [
    { code: "SKILL_LEVEL", skillId: "system_design", mentorLevel: 5, above: 3 },
    "Practises System design at 5, three above you",
  ],
  [
    { code: "SKILL_LEVEL", skillId: "system_design", mentorLevel: 5, above: null },
    "Practises System design at 5",
  ],
  [{ code: "GRADE_ABOVE", grades: 1, isGoalGrade: false }, "One grade above you"],
  [{ code: "GRADE_ABOVE", grades: 2, isGoalGrade: true }, "Two grades above you, where you want to be"],
  [{ code: "SHARED_HOURS", minutesPerWeek: 390.25 }, "6 h 30 min a week in common"],
  [
    { code: "SHARED_LANGUAGES", languages: ["en", "es", "fr"] },
    "You can talk in English, Spanish and French",
  ],
  [
    { code: "LEVEL_SKILLS", levelId: "ic.staff", skills: 4, of: 7 },
    "Ahead of you in 4 of the 7 skills missing for Staff Engineer",
  ],
];

test.each(reasons)("a reason in words: %o", (reason, words) => {
  expect(reasonWords(reason, names)).toBe(words);
});

test("minutes are never rounded up to time that is not there", () => {
  const caution = { code: "FEW_SHARED_MINUTES", minutesPerWeek: 59.75 } as const;
  expect(cautionWords(caution, "Ana", names)).toBe("only 59 min a week in common");
});

test("no shared language is said to the two and in their score, which has no points for it", () => {
  const caution = { code: "NO_SHARED_LANGUAGE" } as const;
  expect(cautionWords(caution, "Ana", names)).toBe("you share no language on your profiles");
  const rest = { parts: [{ part: "rest", points: 4 }] } as const;
  expect(namedParts(rest, caution)[0]?.from).toContain("You share no language on your profiles.");
  expect(namedParts(rest)[0]?.from).toContain("the languages you share");
});

test("lists read as people say them", () => {
  expect(["", "Go", "Go and SQL"]).toEqual([[], ["Go"], ["Go", "SQL"]].map(listWords));
});
