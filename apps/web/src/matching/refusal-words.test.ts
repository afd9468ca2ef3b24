import { MATCH_REFUSALS } from "@belay/core/matching/match-refusal.ts";
import { expect, test } from "vitest";
import { canBeAsked, missingWords, refusalWords } from "./refusal-words.ts";

test("who is missing is told by reason, the most first, without those who teach something else", () => {
  expect(missingWords({ OVERLAP_TOO_SMALL: 1, NO_CAPACITY: 21, NOT_OFFERED: 300 })).toEqual([
    "21 are full",
    "1 shares too few hours with you",
  ]);
});

test("only who keeps somebody apart is ever sent that code, and reads what they did", () => {
  expect(refusalWords("BLOCKED_PAIR", "Ana")).toContain("You keep Ana apart from you");
  expect(missingWords({ BLOCKED_PAIR: 2 })).toEqual(["2 you keep apart from you"]);
});

test("few hours or another language keep nobody from being asked by name", () => {
  expect(MATCH_REFUSALS.filter((refusal) => canBeAsked([refusal]))).toEqual([
    "NOT_OFFERED",
    "LEVEL_GAP_TOO_SMALL",
    "SKILL_GAP_TOO_SMALL",
    "NO_SHARED_LANGUAGE",
    "OVERLAP_TOO_SMALL",
    "BELOW_THRESHOLD",
  ]);
});
