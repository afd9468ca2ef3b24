import { expect, test } from "vitest";
import type { Command } from "./commands.ts";
import { findCommands } from "./commands.ts";

const commands = ["Home", "My activity", "Zoë's page"].map(
  (words): Command => ({ id: words, group: "Pages", words, run: () => {} }),
);
const find = (typed: string) => findCommands(commands, typed).map(({ words }) => words);

test("nothing typed shows everything", () => {
  expect(find("  ")).toEqual(["Home", "My activity", "Zoë's page"]);
});

test("every typed word must be there, in any order", () => {
  expect(find("act my")).toEqual(["My activity"]);
  expect(find("act home")).toEqual([]);
});

test("case and accents don't matter", () => {
  expect(find("ZOE")).toEqual(["Zoë's page"]);
});
