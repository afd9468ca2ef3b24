import fc from "fast-check";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import { defaultPolicy } from "../programmes/match-policy.ts";
import { normaliseWeights } from "../programmes/normalise-weights.ts";
import { exampleFacts } from "./example-pair.ts";
import type { MatchGoal } from "./match-goal.ts";
import type { PairFacts, Pool } from "./pair-facts.ts";
import type { MenteeProfile, MentorProfile } from "./profile.ts";

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 6 });
const level = fc.constantFrom(0, 1, 2, 3, 4, 5);
const skillId = fc.constantFrom("go", "testing", "writing");
const track = orNull(fc.constantFrom("ic", "management"));
const rarely = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0);
const grade = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(1))
  .map(([low, width]) => ({ low, high: low + width }));
const gap = fc.record({ skillId, from: orNull(level), to: level });
const weight = fc.integer({ min: 1, max: 5 });
const languages = fc.uniqueArray(fc.constantFrom("en", "fr", "ja"), { minLength: 1 });
const sides = {
  grade: orNull(grade),
  teamId: orNull(fc.constantFrom("a", "b")),
  orgId: orNull(fc.constantFrom("x", "y")),
  languages,
};

const skillGoal = fc.record({
  kind: fc.constantFrom("skill", "skill", "skill", "peer", "reverse"),
  skillId,
  from: orNull(level),
  to: level,
  weight,
});
const levelGoal = fc.record({
  kind: fc.constant("level"),
  levelId: fc.constantFrom("ic.staff", "mgmt.em"),
  grade,
  gaps: fc.uniqueArray(gap, { maxLength: 3, selector: ({ skillId: id }) => id }),
  weight,
});
const goal: fc.Arbitrary<MatchGoal> = fc.oneof(
  { arbitrary: skillGoal, weight: 3 },
  { arbitrary: levelGoal, weight: 1 },
);

export const anyMentee: fc.Arbitrary<MenteeProfile> = fc.record({
  id: fc.constant("me"),
  ...sides,
  direction: track,
  goals: fc.array(goal, { maxLength: 3 }),
  acceptsSelfAssessed: fc.boolean(),
});

const source = fc.constantFrom("self", "mentor", "peer", "lead", "calibrated");
export const anyMentor: fc.Arbitrary<MentorProfile> = fc.record({
  id: fc.oneof({ weight: 12, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constant("me") }),
  ...sides,
  track,
  offers: fc.array(fc.record({ skillId, level, source }), { minLength: 1, maxLength: 5 }),
  capacity: orNull(fc.integer({ min: 1, max: 6 })),
  seatsTaken: fc.nat(2),
  isActive: rarely.map((is) => !is),
  acceptsRequests: rarely.map((is) => !is),
});

export const anyFacts: fc.Arbitrary<PairFacts> = fc.record({
  isInReportingLine: rarely,
  isAlreadyPaired: rarely,
  blockedBy: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom("mentee", "mentor", "both") },
  ),
  preference: fc.constantFrom("mutual", "menteeAsked", "mentorOffered", "neutral", "declined"),
  history: fc.constantFrom("good", "neutral", "poor", null),
  sharedMinutesPerWeek: orNull(fc.nat(4 * 300).map((quarters) => quarters / 4)),
});

const weights = fc.nat(1000);
export const anyPolicy: fc.Arbitrary<MatchPolicy> = fc
  .record({
    skills: fc.integer({ min: 1, max: 1000 }),
    level: weights,
    overlap: weights,
    track: weights,
    crossTeam: weights,
    capacity: weights,
    preference: weights,
    language: weights,
    history: weights,
  })
  .chain((typed) => {
    const normalised = normaliseWeights(typed);
    return fc.record({
      weights: fc.constantFrom(
        defaultPolicy.weights,
        normalised.ok ? normalised.value : defaultPolicy.weights,
      ),
      minimumOverlapMinutes: fc.constantFrom(0, 60, 120, 240),
      fullOverlapMinutes: fc.constantFrom(180, 300),
      threshold: fc.constantFrom(0, 0, 400_000, 600_000, 750_000),
      mentorCapacity: fc.integer({ min: 1, max: 3 }),
      fullSeats: fc.integer({ min: 1, max: 5 }),
      needsSharedLanguage: fc.boolean(),
      minimumLevelGap: fc.constantFrom(1, 1, 2, 3),
      allowsReportingLine: fc.boolean(),
    });
  });

export interface World {
  policy: MatchPolicy;
  pool: Pool;
}

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    policy: anyPolicy,
    mentee: anyMentee,
    pairs: fc.uniqueArray(fc.record({ mentor: anyMentor, facts: anyFacts }), {
      maxLength: 25,
      selector: (pair) => pair.mentor.id,
    }),
  })
  .map(({ pairs, ...drawn }) => {
    const known = new Map(pairs.map((pair) => [pair.mentor.id, pair.facts]));
    const factsOf = ({ id }: MentorProfile) => known.get(id) ?? exampleFacts;
    const mentors = pairs.map((pair) => pair.mentor);
    return { policy: drawn.policy, pool: { mentee: drawn.mentee, mentors, factsOf } };
  });
