import { formatProblem } from "@belay/core/ladder/problem.ts";
import { expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

function read(text: string) {
  const parsed = parseYaml(text, "ladder.yaml");
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join("\n"));
  return parsed.source;
}

function complain(text: string): string[] {
  const parsed = parseYaml(text, "ladder.yaml");
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
}

test("every key and every item knows its line", () => {
  const { data, lineOf } = read("a: 1\n\n# a comment\nlist:\n  - id: x\n    deep: {in: [7, 8]}\n  - y\n");
  expect(data).toEqual({ a: 1, list: [{ id: "x", deep: { in: [7, 8] } }, "y"] });
  const lines = ["a", "list", "list.0", "list.0.id", "list.0.deep.in.1", "list.1", "list.2"].map(lineOf);
  expect(lines).toEqual([1, 4, 5, 5, 6, 7, undefined]);
});

test("a number as a key has its line too", () => {
  expect(read("sentences:\n  1: one\n  2: two\n").lineOf("sentences.2")).toBe(3);
});

test("what is no YAML is told with its line", () => {
  expect(complain("a: 1\nb: [1, 2\nc: 3\n")[0]).toMatch(/^ladder\.yaml:3: /);
  expect(complain("a: 1\nb: 2\na: 3\n")).toEqual(["ladder.yaml:3: Map keys must be unique"]);
  expect(complain("a: 1\n---\nb: 2\n")).toHaveLength(1);
  expect(complain("a: *nowhere\n")[0]).toMatch(/^ladder\.yaml:1: /);
});

test("aliases that would unfold to gigabytes are refused", () => {
  const layers = Array.from({ length: 12 }, (_, layer) => {
    const inside = layer === 0 ? "x" : `*l${layer - 1}`;
    return `l${layer}: &l${layer} [${Array.from({ length: 12 }, () => inside).join(", ")}]`;
  });
  expect(complain(layers.join("\n"))).toHaveLength(1);
});

test("an empty file is read as nothing, not as a fault", () => {
  expect(read("").data).toBeNull();
});
