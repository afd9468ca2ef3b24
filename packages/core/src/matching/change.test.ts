import { expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import type { Question } from "./change.ts";
import { applyChange } from "./change.ts";
import { exampleMentee, systemDesign } from "./example-pair.ts";
import type { MatchGoal } from "./match-goal.ts";
import type { MenteeProfile } from "./profile.ts";
import { prepareSearch } from "./search.ts";

const staff: MatchGoal = {
  kind: "level",
  levelId: "ic.staff",
  grade: { low: 4, high: 4 },
  gaps: ["mentoring", "writing"].map((skillId) => ({ skillId, from: 2, to: 4 })),
  weight: 3,
};
const mentee: MenteeProfile = { ...exampleMentee, goals: [staff, systemDesign] };

function weightsOf({ policy, mentee: asking }: Question): Record<string, number> {
  const { parts } = prepareSearch(policy, asking);
  return Object.fromEntries(parts.map(({ name, weight }) => [name.skillId, weight]));
}

test("asking for a level's skills keeps the goals in proportion", () => {
  const question = { policy: defaultPolicy, mentee };
  const changed = applyChange(question, { code: "SKILLS_INSTEAD_OF_LEVEL", levelId: "ic.staff" });
  const weights = { mentoring: 150_000, writing: 150_000, system_design: 100_000 };
  expect(weightsOf(question)).toEqual(weights);
  expect(weightsOf(changed)).toEqual(weights);
  expect(changed.mentee.goals.map(({ kind }) => kind)).toEqual(["skill", "skill", "skill"]);
});

test("lowering a target leaves other skills, lower targets and levels alone", () => {
  const goals: MatchGoal[] = [
    systemDesign,
    { ...systemDesign, from: 0, to: 2 },
    { ...systemDesign, skillId: "testing" },
    staff,
  ];
  const question = { policy: defaultPolicy, mentee: { ...mentee, goals } };
  const changed = applyChange(question, { code: "LOWER_TARGET", skillId: "system_design", to: 3 });
  expect(changed.mentee.goals).toEqual([{ ...systemDesign, to: 3 }, ...goals.slice(1)]);
});

test("a change that doesn't concern the question leaves it as it is", () => {
  const question = { policy: defaultPolicy, mentee };
  expect(applyChange(question, { code: "SKILLS_INSTEAD_OF_LEVEL", levelId: "mgmt.em" })).toEqual(question);
  expect(applyChange(question, { code: "LOWER_TARGET", skillId: "testing", to: 1 })).toEqual(question);
});
