import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import { addMilliseconds, DAY, toMilliseconds } from "../instant.ts";
import { overdueAt } from "../mentorships/request-clock.ts";
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
  enrolledAt: null,
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
const clock = defaultClocks.mentorshipRequest;
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

  test("is stuck once a mentor is overdue whom another choice stands behind, by the clock of the programme, and never before", () => {
    const at = (days: number, remindAfterDays: number[], { hasNextChoice = true, given = 0 } = {}) => {
      const clocks = { ...defaultClocks, mentorshipRequest: { remindAfterDays, closeAfterDays: 14 } };
      const asked = { createdAt: ago(days), closesAt: addMilliseconds(ago(days), (14 + given) * DAY) };
      const requests = [{ ...asked, hasNextChoice }];
      const { state, cause, repairs } = menteeHealth({ ...newcomer, requests }, { ...open, clocks });
      return [state, cause, ...repairs];
    };
    const waiting = ["waiting", "REQUEST_OPEN", "remind", "extend"];
    const stuck = ["stuck", "REQUEST_OVERDUE", "nextChoice", "remind", "extend"];
    expect(at(2.9, [3, 7])).toEqual(waiting);
    expect(at(3, [3, 7])).toEqual(stuck);
    expect(at(6.9, [])).toEqual(waiting);
    expect(at(7, [])).toEqual(stuck);
    expect(at(13, [3, 7], { hasNextChoice: false })).toEqual(waiting);
    expect(at(9.9, [3, 7], { given: 7 })).toEqual(waiting);
    expect(at(10, [3, 7], { given: 7 })).toEqual(stuck);
    // Its time is over, and no clock has moved it on yet.
    expect(at(14, [3, 7])).toEqual(["stuck", "REQUEST_OVERDUE", "nextChoice"]);
    expect(at(14, [3, 7], { hasNextChoice: false })).toEqual(["stuck", "REQUEST_RAN_OUT", "remind"]);
  });

  test("waits as long as any other request of theirs does", () => {
    const overdue = { ...request, hasNextChoice: true };
    const fresh = { ...request, createdAt: ago(1) };
    expect(menteeHealth({ ...newcomer, requests: [overdue, fresh] }, open)).toMatchObject({
      ...{ state: "waiting", cause: "REQUEST_OPEN", since: ago(1) },
    });
  });

  test("is nobody's to match while a cohort takes names, and its admin's from then on", () => {
    const enrolling = menteeHealth(newcomer, { ...cohort, phase: "enrolling" });
    expect(enrolling).toMatchObject({ state: "waiting", cause: "BEFORE_MATCH", owner: "nobody" });
    const matching = menteeHealth(newcomer, { ...cohort, phase: "matching", enrolledAt: ago(1) });
    expect(matching).toMatchObject({ state: "waiting", owner: "admin", since: ago(1) });
  });

  test.each([
    ["proposalDeclinedByMentee", "PROPOSAL_DECLINED_BY_MENTEE"],
    ["proposalDeclinedByMentor", "PROPOSAL_DECLINED_BY_MENTOR"],
    ["proposalRanOut", "PROPOSAL_RAN_OUT"],
  ] as const)("is the admin's to match again after a proposal that ended: %s", (how, cause) => {
    const stuck = { state: "stuck", cause, owner: "admin", since: ago(2), repairs: ["rematch"] };
    for (const programme of [open, cohort]) {
      expect(menteeHealth({ ...newcomer, ended: { how, at: ago(2) } }, programme)).toMatchObject(stuck);
    }
  });

  test("is stuck from the moment a proposal's time is over, also before a clock has closed it", () => {
    const late = { createdAt: ago(14), closesAt: NOW, menteeAnswered: true, mentorAnswered: false };
    expect(menteeHealth({ ...newcomer, proposals: [late] }, cohort)).toMatchObject({
      ...{ state: "stuck", cause: "PROPOSAL_RAN_OUT", owner: "admin", since: NOW, repairs: ["rematch"] },
    });
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
const asks = fc.array(
  fc
    .record({
      age: fc.integer({ min: 0, max: 20 }),
      open: fc.integer({ min: 1, max: 30 }),
      hasNextChoice: fc.boolean(),
    })
    .map(({ age, open: days, hasNextChoice }) => {
      return { createdAt: ago(age), closesAt: addMilliseconds(ago(age), days * DAY), hasNextChoice };
    }),
  { maxLength: 2 },
);
const facts = fc.record({ joined: sign, pairs, requests: asks }).map((one) => ({
  ...newcomer,
  joinedAt: ago(one.joined),
  pairs: one.pairs.map(({ last, ...rest }) => ({ ...pair(last), ...rest })),
  requests: one.requests,
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

  test("a request that is overdue is stuck with its next choice to be asked, or hides behind what is better", () => {
    fc.assert(
      fc.property(facts, (mentee) => {
        const { state, cause, repairs } = menteeHealth(mentee, open);
        const overdue = mentee.requests.filter((one) => {
          return one.hasNextChoice && toMilliseconds(overdueAt(one, clock)) <= toMilliseconds(NOW);
        });
        expect(repairs.includes("nextChoice")).toBe(cause === "REQUEST_OVERDUE");
        if (cause === "REQUEST_OVERDUE") expect(state).toBe("stuck");
        const others = mentee.requests.length - overdue.length;
        const isAlone = mentee.pairs.length === 0 && others === 0;
        if (overdue.length > 0 && isAlone) expect(cause).toBe("REQUEST_OVERDUE");
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
