import type { Problem, Source } from "./problem.ts";
import { validateLadder } from "./validate-ladder.ts";

export const ONE = "0b6f5dd1-7e8e-4bd6-8c6c-4f6d3f1b7a01";
export const TWO = "0b6f5dd1-7e8e-4bd6-8c6c-4f6d3f1b7a02";

export const expectation = (id: string) => ({
  id,
  dimension: "scope",
  habit: "mentors",
  weight: "core",
  text: "Shows how.",
});

export const level = (id: string, grade: number[], more: object = {}) => ({
  id,
  track: "ic",
  grade,
  title: `The ${id}`,
  profile: { scope: "task" },
  expectations: [],
  mentoring: { minActiveMentees: 0, kinds: ["pairing"], text: "Shows how." },
  skills: { knots: 2 },
  ...more,
});

export const promotion = (from: string, to: string) => ({
  from,
  to,
  kind: "promotion",
  whatChanges: ["More rope."],
  reversible: true,
});

export const ladder = (more: object = {}) => ({
  apiVersion: "ladder/v1",
  id: "acme",
  version: "1.0.0",
  name: "Acme",
  tracks: [
    { id: "ic", name: "Individual", kind: "ic" },
    { id: "mgmt", name: "Management", kind: "management" },
  ],
  specialisations: ["rock", { id: "ice_axes", name: "Ice" }],
  dimensions: [{ id: "scope", scale: ["task", "whole_wall"] }],
  levels: [
    level("second", [1, 1], { expectations: [expectation(ONE)] }),
    level("leader", [2, 2], { profile: { scope: ["whole_wall", "task"] }, expectations: [expectation(TWO)] }),
    level("guide", [2, 2], { track: "mgmt" }),
  ],
  transitions: [promotion("second", "leader"), { ...promotion("leader", "guide"), kind: "lateral" }],
  ...more,
});

export const skillIds = ["knots", "weather"];

/** A source whose every key and item has a line of its own, in reading order. */
export function sourceOf(data: unknown, file = "acme.yaml"): Source {
  const lines = new Map<string, number>();
  const number = (value: unknown, path: string[]) => {
    if (path.length > 0) lines.set(path.join("."), lines.size + 1);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) number(inner, [...path, key]);
  };
  number(data, []);
  return { data, file, lineOf: (path) => lines.get(path) };
}

export function findProblems(data: unknown): Problem[] {
  const source = sourceOf(data);
  const checked = validateLadder(data, { ...source, skillIds });
  return checked.ok ? checked.warnings : checked.problems;
}
