import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PairState } from "./judge-pairs.ts";
import { judgePairs } from "./judge-pairs.ts";

const pair = (menteeId: string, more: Partial<PairState> = {}): PairState => ({
  ...{ menteeId, mentorId: "m", score: 500_000, isLocked: false, seats: 2 },
  ...{ menteeIsGone: false, mentorIsGone: false, menteeLeft: false, mentorLeft: false, mentorIsAway: false },
  ...{ arePaired: false, menteeHasMentor: false, isInLine: false, isBlocked: false, isKeptApart: false },
  ...more,
});
const told = (pairs: PairState[]) =>
  judgePairs(pairs).map(({ menteeId, problem }) => `${menteeId} ${problem}`);

describe("which pairs of a plan can't be made any more", () => {
  test("are none while nothing has changed", () => {
    expect(judgePairs([pair("a"), pair("b")])).toEqual([]);
  });

  test("are those of whom either is gone, has left or is paired, with the first reason", () => {
    expect(
      told([
        pair("a", { menteeIsGone: true, mentorLeft: true }),
        pair("b", { menteeHasMentor: true }),
        pair("c", { isInLine: true }),
      ]),
    ).toEqual(["a MENTEE_GONE", "b MENTEE_HAS_MENTOR", "c OWN_MANAGER"]);
  });

  test("say of two who are kept apart what they say of a mentor who is paused", () => {
    expect(told([pair("a", { isKeptApart: true })])).toEqual(told([pair("a", { mentorIsAway: true })]));
    expect(told([pair("a", { isKeptApart: true, isInLine: true })])).toEqual(["a OWN_MANAGER"]);
  });

  test("leave the seats there are to the locked, then to who fits best", () => {
    const three = [pair("a", { score: 1 }), pair("b", { score: 3 }), pair("c", { score: 2 })];
    expect(told(three)).toEqual(["a MENTOR_FULL"]);
    expect(told([pair("a", { score: 1, isLocked: true }), ...three.slice(1)])).toEqual(["c MENTOR_FULL"]);
  });

  test("free their seats for others, and never leave more than there are seats", () => {
    const states = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 9 }), isLocked: fc.boolean(), menteeLeft: fc.boolean() }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(states, fc.integer({ min: 0, max: 5 }), (people, seats) => {
        const pairs = people.map((more, index) => pair(`p${index}`, { ...more, seats }));
        const out = new Set(judgePairs(pairs).map(({ menteeId }) => menteeId));
        const stays = pairs.filter(({ menteeId }) => !out.has(menteeId));
        expect(stays.length).toBe(Math.min(seats, pairs.filter(({ menteeLeft }) => !menteeLeft).length));
        // Once more with those alone: nobody else falls out.
        expect(judgePairs(stays)).toEqual([]);
      }),
    );
  });
});
