import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import { addMilliseconds, DAY, toMilliseconds } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { MenteeFacts, OpenProposal, OpenRequest, PairHealth } from "./member-health.ts";
import { compareHealth, HEALTH_STATES, menteeHealth } from "./member-health.ts";

const NOW = "2026-11-23T09:00:00Z";
const ago = (days: number) => addMilliseconds(NOW, -days * DAY);
const open = {
  kind: "always_open",
  phase: "running",
  clocks: defaultClocks,
  now: NOW,
  startsAt: null,
} as const;
const cohort = { ...open, kind: "cohort" } as const;
const newcomer: MenteeFacts<PairHealth, OpenRequest, OpenProposal> = {
  joinedAt: ago(3),
  pairs: [],
  requests: [],
  elsewhere: [],
  proposals: [],
  ended: null,
};
const pair = (lastSign: number): PairHealth => ({
  startedAt: ago(120),
  lastSignAt: ago(lastSign),
  hasSomethingAhead: false,
  isResting: false,
});
const closesAt = addMilliseconds(NOW, 10 * DAY);
const request = { createdAt: ago(4), closesAt, hasNextChoice: false };

describe("a mentee of a programme", () => {
  test.each([
    ["has asked nobody yet", newcomer, "waiting", "NOBODY_ASKED", "mentee"],
    ["has asked nobody for two weeks", { ...newcomer, joinedAt: ago(15) }, "stuck", "NOBODY_ASKED", "mentee"],
    ["waits for a mentor", { ...newcomer, requests: [request] }, "waiting", "REQUEST_OPEN", "mentor"],
    [
      "waits for somebody elsewhere",
      { ...newcomer, elsewhere: [request] },
      "waiting",
      "ASKED_ELSEWHERE",
      "mentor",
    ],
    ["is in a pair with life", { ...newcomer, pairs: [pair(5)] }, "matched", "UNDER_WAY", "nobody"],
    ["is in a quiet pair", { ...newcomer, pairs: [pair(22)] }, "silent", "QUIET", "both"],
    [
      "is in a pair that was quiet for long",
      { ...newcomer, pairs: [pair(46)] },
      "stuck",
      "QUIET_LONG",
      "both",
    ],
    [
      "has a request that ran out",
      { ...newcomer, ended: { how: "ranOut" as const, at: ago(2) } },
      "stuck",
      "REQUEST_RAN_OUT",
      "mentee",
    ],
  ])("who %s", (...[_who, facts, ...expected]) => {
    const { state, cause, owner } = menteeHealth(facts, open);
    expect([state, cause, owner]).toEqual(expected);
  });

  test("waits for the match of a cohort until its pairs begin, and is then the admin's to match", () => {
    expect(menteeHealth(newcomer, { ...cohort, phase: "matching" })).toMatchObject({ cause: "BEFORE_MATCH" });
    expect(menteeHealth(newcomer, cohort)).toMatchObject({
      state: "stuck",
      owner: "admin",
      repairs: ["rematch"],
    });
  });

  test("has their next choice asked once the mentor is overdue, by the clock of the programme, and never before", () => {
    const repairsAt = (days: number, remindAfterDays: number[], hasNextChoice = true) => {
      const clocks = { ...defaultClocks, mentorshipRequest: { remindAfterDays, closeAfterDays: 14 } };
      const asked = { createdAt: ago(days), closesAt: addMilliseconds(ago(days), 14 * DAY), hasNextChoice };
      return menteeHealth({ ...newcomer, requests: [asked] }, { ...open, clocks }).repairs;
    };
    expect(repairsAt(2.9, [3, 7])).toEqual(["remind", "extend"]);
    expect(repairsAt(3, [3, 7])).toEqual(["nextChoice", "remind", "extend"]);
    expect(repairsAt(6.9, [])).toEqual(["remind", "extend"]);
    expect(repairsAt(7, [])).toEqual(["nextChoice", "remind", "extend"]);
    expect(repairsAt(13, [3, 7], false)).toEqual(["remind", "extend"]);
  });

  test("is asked about a proposal only as long as they have not answered it themselves", () => {
    const proposal = { ...request, menteeAnswered: true, mentorAnswered: false };
    expect(menteeHealth({ ...newcomer, proposals: [proposal] }, cohort)).toMatchObject({ owner: "mentor" });
  });
});

const sign = fc.integer({ min: 0, max: 120 });
const pairs = fc.array(fc.record({ last: sign, hasSomethingAhead: fc.boolean(), isResting: fc.boolean() }), {
  maxLength: 3,
});
const facts = fc.record({ joined: sign, pairs, asks: fc.integer({ min: 0, max: 2 }) }).map((one) => ({
  ...newcomer,
  joinedAt: ago(one.joined),
  pairs: one.pairs.map(({ last, ...rest }) => ({ ...pair(last), ...rest })),
  requests: Array.from({ length: one.asks }, () => request),
}));

describe("whatever stands in a programme", () => {
  test("somebody is in one state with a moment that has passed, and a pair with life goes first", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(open, cohort), (mentee, programme) => {
        const health = menteeHealth(mentee, programme);
        expect(HEALTH_STATES).toContain(health.state);
        expect(toMilliseconds(health.since)).toBeLessThanOrEqual(toMilliseconds(NOW));
        const { nudgeAfterDays } = defaultClocks.silence;
        const lives = mentee.pairs.some(
          (one) =>
            one.isResting ||
            one.hasSomethingAhead ||
            toMilliseconds(one.lastSignAt) > toMilliseconds(NOW) - nudgeAfterDays * DAY,
        );
        expect(health.state === "matched").toBe(lives);
      }),
    );
  });

  test("who needs a hand is named with somebody whose turn it is", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(open, cohort), (mentee, programme) => {
        const { state, owner, repairs } = menteeHealth(mentee, programme);
        if (state !== "stuck" && state !== "silent") return;
        expect(owner).not.toBe("nobody");
        expect(repairs.length).toBeGreaterThan(0);
      }),
    );
  });

  test("a sign of life never makes it worse", () => {
    const worst = (state: (typeof HEALTH_STATES)[number]) => HEALTH_STATES.indexOf(state);
    fc.assert(
      fc.property(sign, sign, (one, other) => {
        const [early, late] = [Math.max(one, other), Math.min(one, other)];
        const at = (days: number) => menteeHealth({ ...newcomer, pairs: [pair(days)] }, open).state;
        expect(worst(at(late))).toBeGreaterThanOrEqual(worst(at(early)));
      }),
    );
  });

  test("its rows have one order, whoever comes first", () => {
    const row = fc.record({
      state: fc.constantFrom(...HEALTH_STATES),
      since: sign.map(ago),
      personId: fc
        .integer({ min: 0, max: 99 })
        .map((last) => personId.parse(`01900000-0000-7000-8000-${String(last).padStart(12, "0")}`)),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const sorted = rows.toSorted(compareHealth);
        expect(rows.toReversed().toSorted(compareHealth)).toEqual(sorted);
      }),
    );
  });
});
