import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../programmes/match-policy.ts";
import type { KnownFacts } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import { graphOf, hasMorePeople, hasMorePoints, tryEveryPlan } from "./assignment.fixture.ts";
import type { Cohort, CohortOptions, CohortPlan } from "./cohort.ts";
import { comparePlans } from "./compare-plans.ts";
import { exampleFacts, exampleMentee, exampleMentor, offer } from "./example-pair.ts";
import { matchCohort } from "./match-cohort.ts";
import type { MentorProfile } from "./profile.ts";
import { resolveCohort } from "./resolve-cohort.ts";
import { scorePair } from "./score-pair.ts";

const level = fc.constantFrom(1, 2, 3, 4, 5);
const skill = fc.constantFrom("go", "testing", "writing");
const team = fc.constantFrom("payments", "platform", "search");

const menteeOf = fc.record({ skillId: skill, to: level, teamId: team }).map(({ skillId, to, teamId }) => ({
  ...exampleMentee,
  teamId,
  goals: [{ kind: "skill" as const, skillId, from: null, to, weight: 1 }],
}));
const mentorOf = fc
  .record({ skillId: skill, at: level, teamId: team, capacity: fc.integer({ min: 0, max: 3 }) })
  .map(({ skillId, at, teamId, capacity }) => ({
    ...exampleMentor,
    teamId,
    capacity,
    seatsTaken: 0,
    offers: [offer(skillId, at)],
  }));

/** Up to six mentees and five mentors with one skill each. */
const anyCohort: fc.Arbitrary<Cohort> = fc
  .tuple(
    fc.array(menteeOf, { minLength: 1, maxLength: 6 }),
    fc.array(mentorOf, { minLength: 1, maxLength: 5 }),
  )
  .map(([mentees, mentors]) => ({
    mentees: mentees.map((mentee, index) => ({ ...mentee, id: `mentee ${index}` })),
    mentors: mentors.map((mentor, index) => ({ ...mentor, id: `mentor ${index}` })),
    factsOf: () => exampleFacts,
  }));

function plan(cohort: Cohort, options: CohortOptions = {}): CohortPlan {
  const matched = matchCohort(defaultPolicy, cohort, options);
  if (!matched.ok) throw new Error(`refused: ${matched.code}`);
  return matched.value;
}

/** The same people as a graph, every pair judged by itself. */
function graphFor({ mentees, mentors, factsOf }: Cohort) {
  const edges = mentees.flatMap((mentee, row) =>
    mentors.flatMap((mentor, column) => {
      const { score, refusals } = scorePair(defaultPolicy, {
        mentee,
        mentor,
        facts: factsOf(mentee, mentor),
      });
      return refusals.length === 0 ? [[row, column, score] as const] : [];
    }),
  );
  return graphOf(
    mentees.length,
    mentors.map(({ capacity }) => capacity ?? 0),
    edges,
  );
}

test("no plan for these people has more, and every one of them is in it with a pair or a cause", () => {
  fc.assert(
    fc.property(anyCohort, fc.integer(), (cohort, seed) => {
      const graph = graphFor(cohort);
      const most = plan(cohort, { seed });
      expect(most.totalScore).toBe(tryEveryPlan(graph, hasMorePoints).total);
      expect(most.certificate).toMatchObject({ optimal: true, scope: "allPairs" });
      const first = plan(cohort, { objective: "matchedFirst", seed });
      expect({ matched: first.matched, total: first.totalScore }).toEqual(tryEveryPlan(graph, hasMorePeople));
      expect(first.pairs.length + first.unmatched.length).toBe(cohort.mentees.length);
    }),
    { numRuns: 300 },
  );
});

test("the order in which people come changes nothing, and the same input gives the same plan", () => {
  fc.assert(
    fc.property(anyCohort, fc.integer(), (cohort, seed) => {
      const turned = {
        ...cohort,
        mentees: cohort.mentees.toReversed(),
        mentors: cohort.mentors.toReversed(),
      };
      expect(plan(turned, { seed })).toEqual(plan(cohort, { seed }));
    }),
  );
});

test("after a change the plan is worth what one made anew is worth", () => {
  fc.assert(
    fc.property(anyCohort, fc.nat(), (cohort, pick) => {
      const before = plan(cohort);
      const mentor = cohort.mentors[pick % cohort.mentors.length]?.id ?? "";
      const changes = [{ kind: "capacity", mentorId: mentor, seats: pick % 4 }] as const;
      const resolved = resolveCohort({ policy: defaultPolicy, cohort, options: {}, plan: before }, changes);
      if (!resolved.ok) throw new Error(resolved.code);
      const anew = plan(resolved.value.cohort, resolved.value.options);
      expect(resolved.value.plan.totalScore).toBe(anew.totalScore);
      expect(resolved.value.totalDelta).toBe(anew.totalScore - before.totalScore);
    }),
  );
});

test("with a shape, by the index, everything comes out as it does pair by pair", () => {
  const shape = { scheduleOf: () => "all", minutesBetween: () => 300, exceptionsOf: () => EXCEPTIONS };
  const known = (cohort: Cohort): Cohort => ({
    ...cohort,
    factsOf: (_, { id }) => ({ ...(EXCEPTIONS.get(id) ?? STRANGERS), sharedMinutesPerWeek: 300 }),
  });
  const objectives = fc.constantFrom("totalScore", "matchedFirst", "maxMin");
  fc.assert(
    fc.property(anyCohort, objectives, fc.constantFrom(0, 0.5), (drawn, ...[objective, fairness]) => {
      const cohort = known(drawn);
      expect(plan({ ...cohort, shape }, { objective, fairness })).toEqual(
        plan(cohort, { objective, fairness }),
      );
    }),
    { numRuns: 300 },
  );
});

const EXCEPTIONS = new Map<string, KnownFacts>([
  ["mentor 0", { ...STRANGERS, preference: "menteeAsked" }],
  ["mentor 1", { ...STRANGERS, blockedBy: "mentor" }],
  ["mentor 2", { ...STRANGERS, isInReportingLine: true, history: "good" }],
]);

describe("with two mentees who want the one mentor with one seat", () => {
  const wants = (id: string, teamId: string) => ({ ...exampleMentee, id, teamId });
  const mentor = (id: string, more: Partial<MentorProfile>) => ({
    ...exampleMentor,
    id,
    seatsTaken: 0,
    ...more,
  });
  const cohort: Cohort = {
    mentees: [wants("ben", "payments"), wants("chen", "platform")],
    mentors: [mentor("ana", { capacity: 1 }), mentor("dia", { capacity: 1, offers: [offer("testing", 5)] })],
    factsOf: () => exampleFacts,
  };

  test("the one who fits better gets them, and the other reads what was missing", () => {
    const { pairs, unmatched } = plan(cohort);
    expect(pairs).toMatchObject([
      { menteeId: "ben", mentorId: "ana", choice: 1, wasWorthMoreToOthers: 0, isLocked: false },
    ]);
    expect(unmatched).toMatchObject([
      { menteeId: "chen", cause: "ALL_TAKEN", nearestMiss: { mentorId: "ana" } },
    ]);
  });

  test("who wants what nobody teaches is told so, with what would open it", () => {
    const [chen] = plan({ ...cohort, mentors: cohort.mentors.slice(1) }).unmatched;
    expect(chen).toMatchObject({ cause: "NOBODY_ELIGIBLE", reason: "NOT_OFFERED", nearestMiss: null });
  });

  test("a minimum that nobody reaches is named as such", () => {
    const [ben] = plan(cohort, { minScore: 999_999 }).unmatched;
    expect(ben).toMatchObject({ cause: "BELOW_MINIMUM", reason: "BELOW_THRESHOLD" });
  });

  test("a lock moves the seat, and says what it costs and who moved", () => {
    const before = plan(cohort);
    const lock = { kind: "lock", menteeId: "chen", mentorId: "ana" } as const;
    const resolved = resolveCohort({ policy: defaultPolicy, cohort, options: {}, plan: before }, [lock]);
    expect(resolved).toMatchObject({
      ok: true,
      value: {
        plan: { pairs: [{ menteeId: "chen", isLocked: true, choice: 1 }] },
        moved: [
          { menteeId: "ben", from: "ana", to: null },
          { menteeId: "chen", from: null, to: "ana" },
        ],
      },
    });
    if (!resolved.ok) return;
    expect(resolved.value.totalDelta).toBeLessThan(0);
    expect(comparePlans(before, resolved.value.plan)).toMatchObject({
      totalDelta: resolved.value.totalDelta,
      matchedDelta: 0,
      same: 0,
    });
  });

  test("when the mentor leaves, nobody has one", () => {
    const gone = resolveCohort({ policy: defaultPolicy, cohort, options: {}, plan: plan(cohort) }, [
      { kind: "leave", personId: "ana" },
    ]);
    expect(gone).toMatchObject({
      ok: true,
      value: { plan: { matched: 0 }, moved: [{ menteeId: "ben", to: null }] },
    });
  });

  test.each<[string, Cohort, CohortOptions, object]>([
    ["no mentees", { ...cohort, mentees: [] }, {}, { code: "NO_MENTEES" }],
    ["no mentors", { ...cohort, mentors: [] }, {}, { code: "NO_MENTORS" }],
    [
      "somebody twice",
      { ...cohort, mentees: [...cohort.mentees, wants("ben", "payments")] },
      {},
      { code: "PERSON_TWICE", details: { menteeId: "ben" } },
    ],
    [
      "a lock of a stranger",
      cohort,
      { locked: [{ menteeId: "eve", mentorId: "ana" }] },
      { code: "PERSON_UNKNOWN", details: { menteeId: "eve" } },
    ],
    [
      "a lock that a hard rule forbids",
      cohort,
      { locked: [{ menteeId: "ben", mentorId: "dia" }] },
      { code: "LOCK_REFUSED", details: { menteeId: "ben", mentorId: "dia", reason: "NOT_OFFERED" } },
    ],
    [
      "two locks on one seat",
      cohort,
      {
        locked: [
          { menteeId: "ben", mentorId: "ana" },
          { menteeId: "chen", mentorId: "ana" },
        ],
      },
      { code: "LOCKS_ABOVE_CAPACITY", details: { menteeId: "chen", mentorId: "ana" } },
    ],
    [
      "a lock and a block",
      cohort,
      { locked: [{ menteeId: "ben", mentorId: "ana" }], blocked: [{ menteeId: "ben", mentorId: "ana" }] },
      { code: "LOCK_AND_BLOCK", details: { menteeId: "ben" } },
    ],
    ["a fairness that is none", cohort, { fairness: 3 }, { code: "OPTION_INVALID" }],
  ])("refused: %s", (_, given, ...[options, expected]) => {
    expect(matchCohort(defaultPolicy, given, options)).toMatchObject({ ok: false, ...expected });
  });
});
