import { readFileSync } from "node:fs";
import { validateLadder } from "@belay/core/ladder/validate-ladder.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadBuiltinLadder } from "./load-builtin-ladder.ts";
import { parseYaml } from "./parse-yaml.ts";

const text = readFileSync(new URL("builtin-ladder.yaml", import.meta.url), "utf8");
const lines = text.split("\n");
const skillIds = loadBuiltinLadder().catalogue.skills.map(({ id }) => id);

function findProblems(changed: readonly string[]) {
  const parsed = parseYaml(changed.join("\n"), "builtin-ladder.yaml");
  if (!parsed.ok) return parsed.problems;
  const checked = validateLadder(parsed.source.data, { ...parsed.source, skillIds });
  return checked.ok ? checked.warnings : checked.problems;
}

/** One way to spoil a line: which lines it fits, what becomes of them, and the code of the one problem that follows. */
interface Spoiling {
  code: string;
  fits: RegExp;
  become: string;
  /** Where the problem is told, from the spoilt line: a missing key is told at the entry it is missing from. */
  toldAbove?: RegExp;
}

const spoilings: Spoiling[] = [
  { code: "UNKNOWN_TRACK", fits: /^( {4}track:) \w+$/, become: "$1 nowhere" },
  { code: "UNKNOWN_DIMENSION", fits: /^( {8}dimension:) \w+$/, become: "$1 charm" },
  { code: "UNKNOWN_HABIT", fits: /^( {8}habit:) \w+$/, become: "$1 sleeps_well" },
  { code: "UNKNOWN_SKILL", fits: /^( {6})[a-z_]+(: \d)$/, become: "$1juggling$2" },
  { code: "SKILL_TARGET_OUT_OF_RANGE", fits: /^( {6}[a-z_]+:) \d$/, become: "$1 6" },
  { code: "SKILL_TARGET_OUT_OF_RANGE", fits: /^( {6}[a-z_]+:) \d$/, become: "$1 -1" },
  { code: "SKILL_TARGET_OUT_OF_RANGE", fits: /^( {6}[a-z_]+:) \d$/, become: "$1 2.5" },
  { code: "UNKNOWN_DIMENSION_VALUE", fits: /^( {4}profile:.* autonomy:) \w+/, become: "$1 wild" },
  { code: "UNKNOWN_DIMENSION", fits: /^( {4}profile: \{.*)\}$/, become: "$1, charm: high}" },
  { code: "MISSING_DIMENSION", fits: /^( {4}profile:.*) autonomy: \w+,/, become: "$1" },
  { code: "EXPECTATION_WITHOUT_ID", fits: /^( {6}- id:) [0-9a-f-]{36}$/, become: "$1 first" },
  { code: "UNKNOWN_LEVEL", fits: /^( {4}to:) \S+$/, become: "$1 ic.king" },
  { code: "UNKNOWN_LEVEL", fits: /^( {2}- from:) \S+$/, become: "$1 ic.king" },
  { code: "INVALID_GRADE", fits: /^( {4}grade:) \[\d, \d\]$/, become: "$1 [4, 3]" },
  { code: "INVALID_GRADE", fits: /^( {4}grade:) \[\d, \d\]$/, become: "$1 [0, 1]" },
  { code: "WRONG_SHAPE", fits: /^( {8}weight:) \w+$/, become: "$1 heavy" },
  { code: "WRONG_SHAPE", fits: /^( {8})(text: .*)$/, become: "$1colour: green\n$1$2" },
  { code: "WRONG_SHAPE", fits: /^( {4}reversible:) true$/, become: "$1 perhaps" },
  { code: "WRONG_SHAPE", fits: /^ {8}habit: \w+$/, become: "        #", toldAbove: /^ {6}- / },
  { code: "WRONG_SHAPE", fits: /^ {4}title: .*$/, become: "    #", toldAbove: /^ {2}- / },
];

const places = spoilings.flatMap((spoiling) =>
  lines.flatMap((line, index) => (spoiling.fits.test(line) ? [{ spoiling, index }] : [])),
);

test("the built-in ladder has no problem and no warning", () => {
  expect(findProblems(lines)).toEqual([]);
});

test("every way to spoil a line finds lines to spoil", () => {
  for (const spoiling of spoilings) {
    const found = places.filter((place) => place.spoiling === spoiling);
    expect(found.length, `${spoiling.fits}`).toBeGreaterThanOrEqual(11);
  }
});

test("one spoilt line is told as one problem, with its line", () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ spoiling, index }) => {
      const { code, fits, become, toldAbove } = spoiling;
      const changed = lines.with(index, (lines[index] ?? "").replace(fits, become));
      const entry =
        toldAbove === undefined
          ? index
          : lines.findLastIndex((line, at) => at < index && toldAbove.test(line));
      // An array matches only one of its own length: nothing else may be told.
      expect(findProblems(changed)).toMatchObject([
        { severity: "error", code, file: "builtin-ladder.yaml", line: entry + 1 },
      ]);
    }),
    { numRuns: 60 },
  );
});

const ids = lines.flatMap((line, index) => (/^ {6}- id: /.test(line) ? [index] : []));

test("an expectation that lost its id is told where it begins", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), (index) => {
      const body = (lines[index + 1] ?? "").trim();
      const changed = lines.toSpliced(index, 2, `      - ${body}`);
      expect(findProblems(changed)).toMatchObject([{ code: "EXPECTATION_WITHOUT_ID", line: index + 1 }]);
    }),
    { numRuns: 30 },
  );
});

test("an id that two expectations share is told at the later one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (one, other) => {
      const changed = lines.with(one, (lines[other] ?? "").toUpperCase().replace("- ID:", "- id:"));
      const expected = one === other ? [] : [{ code: "DUPLICATE_ID", line: Math.max(one, other) + 1 }];
      expect(findProblems(changed)).toMatchObject(expected);
    }),
    { numRuns: 30 },
  );
});
