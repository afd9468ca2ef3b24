import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "../instant.ts";
import { addMilliseconds, MINUTE, toInstant } from "../instant.ts";
import type { StandingEdit } from "./rules-in-force.ts";
import { rulesInForce } from "./rules-in-force.ts";
import { EDIT_KINDS } from "./run-inputs.ts";

const START = toInstant(Date.UTC(2026, 10, 2, 9));
const minute = (count: number): Instant => addMilliseconds(START, count * MINUTE);

const edits = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...EDIT_KINDS),
      menteeId: fc.constantFrom("a", "b", "c"),
      mentorId: fc.constantFrom("m", "n"),
    }),
    { maxLength: 12 },
  )
  .map((all): StandingEdit[] => all.map((edit, index) => ({ ...edit, editedAt: minute(index) })));

const keysOf = (pairs: readonly { menteeId: string; mentorId: string }[]) =>
  pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);

describe("the rules for the next run", () => {
  test("hold no lock from before the last plan was published, and every one since, as if there were nothing before", () => {
    fc.assert(
      fc.property(edits, fc.nat(12), (all, count) => {
        const published = minute(count);
        const since = all.filter((_, index) => index > count);
        expect(keysOf(rulesInForce(all, published).locked)).toEqual(keysOf(rulesInForce(since, null).locked));
      }),
    );
  });

  test("keep two apart until somebody says otherwise, whatever was published", () => {
    fc.assert(
      fc.property(edits, fc.nat(12), (all, count) => {
        expect(rulesInForce(all, minute(count)).blocked).toEqual(rulesInForce(all, null).blocked);
      }),
    );
  });

  test("never hold a mentee to two mentors, nor keep apart whom they hold together", () => {
    fc.assert(
      fc.property(edits, fc.option(fc.nat(12)), (all, count) => {
        const { locked, blocked } = rulesInForce(all, count === null ? null : minute(count));
        expect(new Set(locked.map(({ menteeId }) => menteeId)).size).toBe(locked.length);
        expect(keysOf(blocked).filter((key) => keysOf(locked).includes(key))).toEqual([]);
      }),
    );
  });
});
