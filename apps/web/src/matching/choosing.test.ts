import { expect, test } from "vitest";
import { sharedGoals } from "./choosing.ts";

const skill = (skillId: string, toLevel: number) => ({
  kind: "skill" as const,
  skillId,
  fromLevel: 2,
  toLevel,
});

test("several are asked for what all of them can help with, as the first puts it", () => {
  const ana = { askFor: [skill("testing", 4), skill("go", 3)] };
  const ben = { askFor: [skill("go", 4)] };
  const chen = { askFor: [skill("sql", 3)] };
  expect(sharedGoals([ana, ben])).toEqual([skill("go", 3)]);
  expect(sharedGoals([ana, ben, chen])).toEqual([]);
  expect(sharedGoals([])).toEqual([]);
});
