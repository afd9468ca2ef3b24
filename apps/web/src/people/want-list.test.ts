import { expect, test } from "vitest";
import { addWant, putFirst, removeSkill, replaceSkill } from "./want-list.ts";

const wants = addWant(addWant(addWant([], "go"), "sql"), "pairing");
const priorities = (list: typeof wants) => list.map(({ skillId, priority }) => [skillId, priority]);

test("skills are wanted in the order in which they were added", () => {
  expect(priorities(wants)).toEqual([
    ["go", 1],
    ["sql", 2],
    ["pairing", 3],
  ]);
});

test("put first, the others keep their order", () => {
  expect(priorities(putFirst(wants, "pairing"))).toEqual([
    ["pairing", 1],
    ["go", 2],
    ["sql", 3],
  ]);
});

test("what is left after one is taken out is counted anew", () => {
  expect(priorities(removeSkill(wants, "go"))).toEqual([
    ["sql", 1],
    ["pairing", 2],
  ]);
});

test.each([
  [
    { fromLevel: 4, toLevel: 3 },
    { fromLevel: 4, toLevel: 5 },
  ],
  [
    { fromLevel: 5, toLevel: 5 },
    { fromLevel: 4, toLevel: 5 },
  ],
  [
    { fromLevel: null, toLevel: 1 },
    { fromLevel: null, toLevel: 1 },
  ],
  [
    { fromLevel: 0, toLevel: 4 },
    { fromLevel: 0, toLevel: 4 },
  ],
])("the wanted level stays above one's own: %o", (levels, expected) => {
  const [changed] = replaceSkill(wants, { skillId: "go", priority: 1, ...levels });
  expect(changed).toMatchObject(expected);
});
