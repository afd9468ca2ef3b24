import { expect, test } from "vitest";
import { goalWords } from "./goal-words.ts";

const none = { skillId: null, fromLevel: null, toLevel: null, levelId: null };
const known = {
  ladder: { levels: [{ id: "ic.staff", title: "Staff Engineer" }] },
  catalogue: { skills: [{ id: "system_design", name: "System design" }] },
};

// Only the names are read.
const say = (goal: typeof none | Record<string, unknown>) => goalWords({ ...none, ...goal }, known as never);

test("a skill says from where to where, a level its title", () => {
  expect(say({ skillId: "system_design", fromLevel: 2, toLevel: 4 })).toBe("System design, 2\u00a0→\u00a04");
  expect(say({ skillId: "system_design", toLevel: 3 })).toBe("System design, 0\u00a0→\u00a03");
  expect(say({ levelId: "ic.staff" })).toBe("Staff Engineer");
});

test("what has left the ladder keeps its id", () => {
  expect(say({ skillId: "cobol", toLevel: 3 })).toBe("cobol, 0\u00a0→\u00a03");
  expect(say({ levelId: "ic.guru" })).toBe("ic.guru");
});
