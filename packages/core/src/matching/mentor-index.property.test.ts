import fc from "fast-check";
import { expect, test } from "vitest";
import type { MatchPolicy } from "../programmes/match-policy.ts";
import type { Asking, KnownFacts } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import { explainMissing } from "./explain-missing.ts";
import { explainMissingByIndex } from "./explain-missing-by-index.ts";
import type { IndexedMentor } from "./mentor-index.ts";
import { createMentorIndex, listIndexed, putMentor, removeMentor } from "./mentor-index.ts";
import type { Pool } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import { recommendLiterally } from "./recommend-literally.ts";
import { recommendMentors } from "./recommend-mentors.ts";
import { anyFacts, anyMentee, anyMentor, anyPolicy } from "./world.fixture.ts";

/** Minutes shared with those who keep early, late, hardly any or no hours. */
const MINUTES = new Map<string, number | null>([
  ["early", 300],
  ["late", 119.75],
  ["hardly", 30],
  ["none", null],
]);

const indexed = fc.record({ profile: anyMentor, schedule: fc.constantFrom(...MINUTES.keys()) });
const known = anyFacts.map(({ sharedMinutesPerWeek: _, ...facts }): KnownFacts => facts);

interface Case {
  readonly policy: MatchPolicy;
  readonly mentors: readonly IndexedMentor[];
  readonly asking: Asking;
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    policy: anyPolicy,
    mentee: anyMentee,
    mentors: fc.uniqueArray(indexed, { maxLength: 25, selector: ({ profile }) => profile.id }),
    facts: fc.array(fc.option(known, { freq: 2 }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ policy, mentee, mentors, facts }) => {
    const exceptions = new Map(
      mentors.flatMap(({ profile }, place) => {
        const own = facts[place];
        return own ? [[profile.id, own] as const] : [];
      }),
    );
    const minutesWith = (schedule: string) => MINUTES.get(schedule) ?? null;
    return { policy, mentors, asking: { mentee, schedule: "own", minutesWith, exceptions } };
  });

function poolOf(mentors: readonly IndexedMentor[], { mentee, exceptions, minutesWith }: Asking): Pool {
  const schedules = new Map(mentors.map(({ profile, schedule }) => [profile.id, schedule]));
  const factsOf = ({ id }: MentorProfile) => ({
    ...(exceptions.get(id) ?? STRANGERS),
    sharedMinutesPerWeek: minutesWith(schedules.get(id) ?? ""),
  });
  return { mentee, mentors: mentors.map(({ profile }) => profile), factsOf };
}

test("the index finds whom a look at everybody finds, with the same scores and parts, as many as asked for", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.nat(30),
      fc.func(fc.boolean()),
      ({ policy, mentors, asking }, ...[k, isLeftOut]) => {
        const exclude = new Set(mentors.map(({ profile }) => profile.id).filter((id) => isLeftOut(id)));
        const found = recommendMentors(createMentorIndex(policy, mentors), asking, { k, exclude });
        const literal = recommendLiterally(policy, poolOf(mentors, asking), { k, exclude });
        const top = literal.top.map(({ mentorId, score }) => ({ mentorId, score }));
        expect(found).toEqual({ top, eligible: literal.eligible });
      },
    ),
    { numRuns: 2000 },
  );
});

test("the index says why others are missing, and what would bring them in, as a look at everybody says it", () => {
  fc.assert(
    fc.property(anyCase, fc.func(fc.boolean()), ({ policy, mentors, asking }, isLeftOut) => {
      const exclude = new Set(mentors.map(({ profile }) => profile.id).filter((id) => isLeftOut(id)));
      const found = explainMissingByIndex(createMentorIndex(policy, mentors), asking, { exclude });
      expect(found).toEqual(explainMissing(policy, poolOf(mentors, asking), { exclude }));
    }),
    { numRuns: 2000 },
  );
});

test("the order in which mentors come changes nothing", () => {
  fc.assert(
    fc.property(anyCase, ({ policy, mentors, asking }) => {
      const turned = createMentorIndex(policy, mentors.toReversed());
      const index = createMentorIndex(policy, mentors);
      expect(recommendMentors(turned, asking, { k: 25 })).toEqual(recommendMentors(index, asking, { k: 25 }));
    }),
  );
});

test("prices put mentors further back by as many points, and change no score", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.func(fc.nat(300_000)),
      fc.nat(25),
      ({ policy, mentors, asking }, ...[priceOf, k]) => {
        const index = createMentorIndex(policy, mentors);
        const prices = new Map(mentors.map(({ profile }) => [profile.id, priceOf(profile.id)]));
        const value = ({ mentorId, score }: { mentorId: string; score: number }) =>
          score - (prices.get(mentorId) ?? 0);
        const all = recommendMentors(index, asking, { k: 25 }).top.toSorted(
          (one, other) => value(other) - value(one) || (one.mentorId < other.mentorId ? -1 : 1),
        );
        expect(recommendMentors(index, asking, { k, prices }).top).toEqual(all.slice(0, k));
      },
    ),
    { numRuns: 500 },
  );
});

test("an index that was changed is worth one made anew, through any number of changes", () => {
  const changes = fc.array(fc.tuple(indexed, fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(anyCase, changes, ({ policy, mentors, asking }, drawn) => {
      const index = createMentorIndex(policy, mentors);
      for (const [mentor, stays] of drawn) {
        recommendMentors(index, asking, { k: 3 });
        const place = mentors[drawn.length % Math.max(1, mentors.length)]?.profile.id ?? mentor.profile.id;
        if (stays) putMentor(index, mentor);
        else removeMentor(index, place);
      }
      const anew = createMentorIndex(policy, listIndexed(index));
      expect(recommendMentors(index, asking, { k: 30 })).toEqual(recommendMentors(anew, asking, { k: 30 }));
    }),
    { numRuns: 300 },
  );
});

test("a mentor who changes a thousand times leaves no more behind than they are", () => {
  fc.assert(
    fc.property(anyCase, fc.array(indexed, { minLength: 2, maxLength: 5 }), ({ policy, asking }, drawn) => {
      const index = createMentorIndex(policy, []);
      for (let turn = 0; turn < 1000; turn += 1) {
        const [first] = drawn;
        const next = drawn[turn % drawn.length] ?? first;
        if (next) putMentor(index, { ...next, profile: { ...next.profile, id: "one" } });
      }
      expect(listIndexed(index).length).toBe(1);
      expect(index.mentors.length).toBeLessThan(200);
      expect(recommendMentors(index, asking, { k: 5 }).eligible).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});
