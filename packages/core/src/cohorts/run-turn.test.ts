import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, HOUR } from "../instant.ts";
import type { RunStatus } from "./run.ts";
import { RUN_STATUSES } from "./run.ts";
import type { RunOfProgramme } from "./run-turn.ts";
import { findRunTurn } from "./run-turn.ts";

const at = (hours: number) => addMilliseconds("2026-11-23T09:00:00Z", hours * HOUR);
/** A run that was solved so many hours after the first; what was published was an hour later. */
const run = (number: number, status: RunStatus): RunOfProgramme => ({
  ...{ number, status, finishedAt: at(2 * number) },
  publishedAt: status === "published" || status === "undone" ? at(2 * number + 1) : null,
  undoneAt: status === "undone" ? at(2 * number + 1.1) : null,
});
const turn = (statuses: RunStatus[], areAwaited = false) => {
  const found = findRunTurn(
    statuses.map((status, index) => run(index + 1, status)),
    { areAwaited },
  );
  return found && [found.kind, found.run.number, found.others];
};

describe("the runs of a programme", () => {
  test.each<[string, RunStatus[], ReturnType<typeof turn>]>([
    ["with one draft wait to be published", ["draft"], ["publishRun", 1, 0]],
    ["with several name the newest, and how many more", ["draft", "undone", "draft"], ["publishRun", 3, 2]],
    ["wait for nobody once one made after them is published", ["draft", "published"], null],
    ["wait again once another draft is made", ["published", "draft"], ["publishRun", 2, 0]],
    ["wait for nobody once the draft is discarded", ["discarded"], null],
    ["wait for nobody while one is under way", ["draft", "running"], null],
    ["wait for another start when the last one failed", ["published", "failed"], ["startRunAnew", 2, 0]],
    ["forget a failure that is discarded", ["draft", "discarded"], ["publishRun", 1, 0]],
    ["forget a cancelled run while nobody waits", ["cancelled"], null],
  ])("%s", (_what, statuses, expected) => {
    expect(turn(statuses)).toEqual(expected);
  });

  test("wait for another start when the last was cancelled and people wait for their first pairs", () => {
    expect(turn(["cancelled"], true)).toEqual(["startRunAnew", 1, 0]);
    expect(turn(["published", "cancelled"], true)).toBeNull();
    expect(turn(["draft", "cancelled"], true)).toEqual(["publishRun", 1, 0]);
  });

  test("are one turn at most, whatever happened, and the order in which they are read decides nothing", () => {
    const lists = fc.array(fc.constantFrom(...RUN_STATUSES), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.boolean(), (statuses, areAwaited) => {
        const runs = statuses.map((status, index) => run(index + 1, status));
        const found = findRunTurn(runs, { areAwaited });
        expect(findRunTurn(runs.toReversed(), { areAwaited })).toEqual(found);
        if (found) expect(["draft", "undone", "failed", "cancelled"]).toContain(found.run.status);
      }),
    );
  });
});
