import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, MINUTE } from "../instant.ts";
import type { RunAction, RunAttempt } from "./act-on-run.ts";
import { actOnRun, isEditable, runActions, runActionsFor, UNDO_WITHIN } from "./act-on-run.ts";
import type { RunState } from "./run.ts";

const START = "2026-11-23T09:00:00Z";
const queued: RunState = {
  status: "queued",
  finishedAt: null,
  publishedAt: null,
  noticesAt: null,
  toldAt: null,
  undoneAt: null,
  discardedAt: null,
  matched: null,
};

function after(run: RunState, action: RunAction, more: Partial<RunAttempt> = {}): RunState {
  const answer = actOnRun({ run, action, now: START, ...more });
  return answer.ok ? { ...run, ...answer.value } : run;
}

const draft = after(after(queued, "take"), "finish");

/** A life of steps, each some minutes after the one before. */
const lives = fc.array(
  fc.record({
    action: fc.constantFrom(...runActions),
    minutes: fc.integer({ min: 0, max: 15 }),
    isAskedFor: fc.boolean(),
  }),
  { maxLength: 20 },
);

function* live(steps: readonly { action: RunAction; minutes: number; isAskedFor: boolean }[]) {
  let run = queued;
  let now = START;
  for (const { action, minutes, isAskedFor } of steps) {
    now = addMilliseconds(now, minutes * MINUTE);
    const before = run;
    const answer = actOnRun({ run, action, now, isAskedFor });
    run = answer.ok ? { ...run, ...answer.value } : run;
    if (answer.ok && action === "finish") run = { ...run, matched: 1 };
    yield { before, run, now, action, ok: answer.ok };
  }
}

describe("a match run", () => {
  test("is solved, published and told, in this order", () => {
    const published = after(draft, "publish");
    expect(published).toMatchObject({ status: "published", noticesAt: "2026-11-23T09:10:00Z" });
    expect(actOnRun({ run: published, action: "tell", now: START })).toMatchObject({ code: "TOO_EARLY" });
    expect(after(published, "tell", { now: addMilliseconds(START, UNDO_WITHIN) }).toldAt).not.toBeNull();
  });

  test("tells at once when an admin asks for it", () => {
    expect(after(after(draft, "publish"), "tell", { isAskedFor: true }).toldAt).toBe(START);
  });

  test("can be undone until the very moment of its notices, and published again", () => {
    const published = after(draft, "publish");
    const last = addMilliseconds(START, UNDO_WITHIN - 1);
    const undone = after(published, "undo", { now: last });
    expect(undone.status).toBe("undone");
    expect(isEditable(undone)).toBe(true);
    expect(after(undone, "publish", { now: last })).toMatchObject({ status: "published", undoneAt: null });
    const tooLate = actOnRun({ run: published, action: "undo", now: addMilliseconds(START, UNDO_WITHIN) });
    expect(tooLate).toMatchObject({ code: "ALREADY_TOLD" });
  });

  test("that came to nothing takes no step but being put away, and stays so", () => {
    for (const action of ["cancel", "fail"] as const) {
      const over = after(queued, action);
      expect(runActionsFor(over, START)).toEqual(["discard"]);
      expect(runActionsFor(after(over, "discard"), START)).toEqual([]);
    }
  });

  test("can be discarded as a draft, and be brought back as what it was", () => {
    const plan = { ...draft, matched: 3 };
    expect(after(after(plan, "discard"), "restore")).toEqual(plan);
    const undone = after(after(plan, "publish"), "undo");
    expect(after(after(undone, "discard"), "restore")).toEqual(undone);
    const published = after(plan, "publish");
    expect(actOnRun({ run: published, action: "discard", now: START })).toMatchObject({
      code: "RUN_NOT_EDITABLE",
    });
  });

  test("is told at most once, and never after it was undone without being published anew", () => {
    fc.assert(
      fc.property(lives, (steps) => {
        let told = 0;
        for (const { before, ok, action } of live(steps)) {
          if (action !== "tell" || !ok) continue;
          told += 1;
          expect(before.status).toBe("published");
        }
        expect(told).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("keeps what its status promises on every way through life", () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { run } of live(steps)) {
          expect(run.publishedAt === null).toBe(run.noticesAt === null);
          expect(run.status === "discarded").toBe(run.discardedAt !== null);
          if (run.status !== "discarded")
            expect(["published", "undone"].includes(run.status)).toBe(run.publishedAt !== null);
          if (run.toldAt !== null) expect(run.status).toBe("published");
          expect(isEditable(run)).toBe(run.status === "draft" || run.status === "undone");
        }
      }),
    );
  });
});
