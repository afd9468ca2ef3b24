import { expect, test } from "vitest";
import { ladder, level, promotion, skillIds, sourceOf } from "./acme-ladder.fixture.ts";
import { formatProblem } from "./problem.ts";
import { validateLadder } from "./validate-ladder.ts";

function extend(data: object, bases: Record<string, object>) {
  const findBase = (reference: string) => {
    const base = bases[reference];
    return base === undefined ? undefined : sourceOf(base, `${reference}.yaml`);
  };
  return validateLadder(data, { ...sourceOf(data), skillIds, findBase });
}

const header = (id: string, base?: string) => ({
  apiVersion: "ladder/v1",
  id,
  version: "1.2.3",
  name: id,
  ...(base === undefined ? {} : { extends: base }),
});

test("a ladder that extends another replaces what has the same id and adds the rest", () => {
  const own = {
    ...header("small", "acme@1"),
    levels: [level("leader", [2, 2], { title: "Rope leader" }), level("star", [3, 3])],
    transitions: [promotion("leader", "star")],
  };
  const checked = extend(own, { "acme@1": ladder() });
  if (!checked.ok) throw new Error(checked.problems.map(formatProblem).join("\n"));
  expect(checked.ladder).toMatchObject({ id: "small", version: "1.2.3" });
  expect(checked.ladder.levels.map(({ title }) => title)).toEqual([
    "The second",
    "Rope leader",
    "The guide",
    "The star",
  ]);
  expect(checked.ladder.transitions).toHaveLength(3);
});

test("what is wrong below is told in the file below", () => {
  const base = ladder({ levels: [level("second", [1, 1], { track: "ci" })], transitions: [] });
  const own = { ...header("small", "acme@1"), levels: [level("star", [1, 1], { skills: { juggling: 1 } })] };
  expect(extend(own, { "acme@1": base })).toMatchObject({
    ok: false,
    problems: [
      { code: "UNKNOWN_SKILL", file: "acme.yaml", path: "levels.0.skills.juggling" },
      { code: "UNKNOWN_TRACK", file: "acme@1.yaml", path: "levels.0.track" },
    ],
  });
});

test("an id twice in the extending file is told, though the base has it too", () => {
  const own = { ...header("small", "acme@1"), levels: [level("leader", [2, 2]), level("leader", [2, 2])] };
  expect(extend(own, { "acme@1": ladder() })).toMatchObject({
    ok: false,
    problems: [{ code: "DUPLICATE_ID", file: "acme.yaml", path: "levels.1.id" }],
  });
});

test("a circle of extends is told where it closes, and a base that isn't there where it is named", () => {
  expect(extend(header("acme", "acme@1"), {})).toMatchObject({
    ok: false,
    problems: [
      { code: "EXTENDS_CYCLE", path: "extends", message: "This goes round in a circle: acme@1 -> acme@1." },
    ],
  });
  const circle = { "b@1": header("b", "c@1"), "c@1": header("c", "a@1") };
  expect(extend(header("a", "b@1"), circle)).toMatchObject({
    ok: false,
    problems: [
      {
        code: "EXTENDS_CYCLE",
        file: "c@1.yaml",
        message: "This goes round in a circle: a@1 -> b@1 -> c@1 -> a@1.",
      },
    ],
  });
  expect(extend(header("a", "b@2"), { "b@1": header("b") })).toMatchObject({
    ok: false,
    problems: [{ code: "UNKNOWN_BASE", file: "acme.yaml", path: "extends" }],
  });
});
