import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WHOLE } from "../programmes/factor.ts";
import { validatePolicy } from "../programmes/match-policy.ts";
import type { Change, Question } from "./change.ts";
import { applyChange } from "./change.ts";
import { explainMissing } from "./explain-missing.ts";
import type { PairFacts, Pool } from "./pair-facts.ts";
import type { MentorProfile } from "./profile.ts";
import { recommendLiterally } from "./recommend-literally.ts";
import { refusalsSeenBy } from "./refusal-seen-by.ts";
import { scoreBar } from "./score-bar.ts";
import { scorePair } from "./score-pair.ts";
import { visibleContributions } from "./visible-contributions.ts";
import { anyFacts, anyMentee, anyMentor, anyPolicy, anyWorld } from "./world.fixture.ts";

const sum = (parts: readonly { points: number }[]) => parts.reduce((all, { points }) => all + points, 0);

describe("a score", () => {
  test("is the sum of its whole parts, within 0 and a million, in every view of it", () => {
    fc.assert(
      fc.property(anyPolicy, anyMentee, fc.tuple(anyMentor, anyFacts), (by, asking, [answering, known]) => {
        expect(validatePolicy(by).ok).toBe(true);
        const pair = { mentee: asking, mentor: answering, facts: known };
        const { score, contributions } = scorePair(by, pair);
        for (const part of contributions) {
          expect(Number.isInteger(part.points)).toBe(true);
          expect(Math.abs(part.points - part.weight * part.value)).toBeLessThanOrEqual(0.5 + 1e-9);
          expect(part.value).toBeGreaterThanOrEqual(0);
          expect(part.value).toBeLessThanOrEqual(1);
        }
        expect(score).toBe(sum(contributions));
        expect(contributions.reduce((all, part) => all + part.weight, 0)).toBe(WHOLE);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(WHOLE);
        expect(sum(visibleContributions("mentee", contributions))).toBe(score);
        const bar = scoreBar(contributions);
        expect(sum(bar.parts)).toBe(bar.score);
      }),
      { numRuns: 300 },
    );
  });

  test("doesn't depend on the order of goals, offers and languages", () => {
    fc.assert(
      fc.property(anyPolicy, anyMentee, fc.tuple(anyMentor, anyFacts), (by, asking, [answering, known]) => {
        const turned = {
          mentee: {
            ...asking,
            goals: asking.goals.toReversed(),
            languages: asking.languages.toReversed(),
          },
          mentor: { ...answering, offers: answering.offers.toReversed() },
          facts: known,
        };
        const pair = { mentee: asking, mentor: answering, facts: known };
        const { score, refusals } = scorePair(by, pair);
        expect(scorePair(by, turned)).toMatchObject({ score, refusals });
      }),
      { numRuns: 300 },
    );
  });
});

describe("a recommendation", () => {
  test("is all pairs scored, the refused taken out, the rest sorted", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(8), ({ policy: by, pool }, k) => {
        const all = pool.mentors.map((each) => {
          const pair = { mentee: pool.mentee, mentor: each, facts: pool.factsOf(each) };
          return { mentorId: each.id, blockedBy: pair.facts.blockedBy, ...scorePair(by, pair) };
        });
        const open = all.filter(({ refusals }) => refusals.length === 0);
        open.sort((one, other) => other.score - one.score || (one.mentorId < other.mentorId ? -1 : 1));
        const expected = open.map(({ mentorId, score, contributions }) => ({
          mentorId,
          score,
          contributions,
        }));
        const missing: Record<string, number> = {};
        for (const { refusals, blockedBy } of all) {
          const [reason] = refusalsSeenBy("mentee", refusals, blockedBy);
          if (reason !== undefined) missing[reason] = (missing[reason] ?? 0) + 1;
        }
        const found = recommendLiterally(by, pool, { k });
        expect(found).toEqual({ top: expected.slice(0, k), eligible: open.length, missing });
      }),
    );
  });

  test("of k begins the one of k + 1, and the order of the mentors doesn't matter", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(8), ({ policy: by, pool }, k) => {
        const found = recommendLiterally(by, pool, { k });
        const turned = { ...pool, mentors: pool.mentors.toReversed() };
        expect(recommendLiterally(by, turned, { k })).toEqual(found);
        const { top } = recommendLiterally(by, pool, { k: k + 1 });
        expect(top.slice(0, k)).toEqual(found.top);
      }),
    );
  });

  test("without some people is the one of a pool without them", () => {
    fc.assert(
      fc.property(anyWorld, fc.func(fc.boolean()), ({ policy: by, pool }, isLeftOut) => {
        const exclude = new Set(pool.mentors.map(({ id }) => id).filter(isLeftOut));
        const rest = { ...pool, mentors: pool.mentors.filter(({ id }) => !exclude.has(id)) };
        expect(recommendLiterally(by, pool, { k: 5, exclude })).toEqual(
          recommendLiterally(by, rest, { k: 5 }),
        );
      }),
    );
  });

  test("reads nobody's hours twice, and none of whom something else already stands against", () => {
    fc.assert(
      fc.property(anyWorld, ({ policy: by, pool }) => {
        const reads: string[] = [];
        const watched = (each: MentorProfile): PairFacts => ({
          ...pool.factsOf(each),
          get sharedMinutesPerWeek() {
            reads.push(each.id);
            return pool.factsOf(each).sharedMinutesPerWeek;
          },
        });
        recommendLiterally(by, { ...pool, factsOf: watched }, { k: 5 });
        const needed = pool.mentors.filter((each) => {
          const pair = { mentee: pool.mentee, mentor: each, facts: pool.factsOf(each) };
          const openHours = { ...pair.facts, sharedMinutesPerWeek: null };
          const { refusals } = scorePair({ ...by, threshold: 0 }, { ...pair, facts: openHours });
          return refusals.every((refusal) => ["INACTIVE", "BLOCKED_PAIR"].includes(refusal));
        });
        expect(reads).toEqual(needed.map(({ id }) => id));
        reads.length = 0;
        explainMissing(by, { ...pool, factsOf: watched });
        expect(reads.length).toBe(new Set(reads).size);
      }),
    );
  });
});

describe("a change that is said to open mentors", () => {
  const eligibleIds = ({ policy: by, mentee: asking }: Question, pool: Pool) => {
    const { top } = recommendLiterally(by, { ...pool, mentee: asking }, { k: pool.mentors.length });
    return new Set(top.map(({ mentorId }) => mentorId));
  };
  const opened = (question: Question, change: Change, pool: Pool) =>
    eligibleIds(applyChange(question, change), pool).difference(eligibleIds(question, pool)).size;

  /** The next smaller change of the same kind; null where there is none. */
  function smaller(change: Change, { policy: by, mentee: asking }: Question): Change | null {
    if (change.code === "LOWER_OVERLAP") {
      const minutesPerWeek = change.minutesPerWeek + 1;
      return minutesPerWeek < by.minimumOverlapMinutes ? { ...change, minutesPerWeek } : null;
    }
    if (change.code === "LOWER_THRESHOLD") {
      return change.threshold + 1 < by.threshold ? { ...change, threshold: change.threshold + 1 } : null;
    }
    if (change.code === "LOWER_LEVEL_GAP") {
      return change.grades + 1 < by.minimumLevelGap ? { ...change, grades: change.grades + 1 } : null;
    }
    if (change.code !== "LOWER_TARGET" || change.to === 5) return null;
    const targets = asking.goals.flatMap((each) =>
      each.kind !== "level" && each.skillId === change.skillId ? [each.to] : [],
    );
    const above = ([1, 2, 3, 4, 5] as const).find((to) => to === change.to + 1);
    return above !== undefined && targets.some((to) => to > above) ? { ...change, to: above } : null;
  }

  test("opens exactly as many, and a smaller one of its kind opens none", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyWorld, ({ policy: by, pool }) => {
        const question = { policy: by, mentee: pool.mentee };
        for (const { change, opens } of explainMissing(by, pool).changes) {
          seen.add(change.code);
          expect(opens).toBeGreaterThan(0);
          expect(opened(question, change, pool)).toBe(opens);
          const less = smaller(change, question);
          if (less !== null) {
            seen.add(`less ${less.code}`);
            expect(opened(question, less, pool)).toBe(0);
          }
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
    // A property over changes that never come up would prove nothing.
    expect([...seen].toSorted()).toEqual([
      "ACCEPT_SELF_ASSESSED",
      "LOWER_LEVEL_GAP",
      "LOWER_OVERLAP",
      "LOWER_TARGET",
      "LOWER_THRESHOLD",
      "SKILLS_INSTEAD_OF_LEVEL",
      "SPEAK_LANGUAGE",
      "less LOWER_LEVEL_GAP",
      "less LOWER_OVERLAP",
      "less LOWER_TARGET",
      "less LOWER_THRESHOLD",
    ]);
  });

  test("is not kept back: where none of a kind is named, the largest of it opens nobody", () => {
    fc.assert(
      fc.property(anyWorld, ({ policy: by, pool }) => {
        const question = { policy: by, mentee: pool.mentee };
        const named = new Set(explainMissing(by, pool).changes.map(({ change }) => change.code));
        const largest: Change[] = [
          { code: "LOWER_OVERLAP", minutesPerWeek: 15 },
          { code: "ACCEPT_SELF_ASSESSED" },
          { code: "LOWER_THRESHOLD", threshold: 0 },
          { code: "LOWER_LEVEL_GAP", grades: 1 },
          ...pool.mentors.flatMap((each) =>
            each.languages.map((language): Change => ({ code: "SPEAK_LANGUAGE", language })),
          ),
        ];
        const silent = largest.filter(({ code }) => !named.has(code));
        const isLess = (change: Change) =>
          change.code !== "LOWER_OVERLAP" || change.minutesPerWeek < by.minimumOverlapMinutes;
        // Where no language is needed none is advised, though one more would add its points.
        const isAdvised = ({ code }: Change) => code !== "SPEAK_LANGUAGE" || by.needsSharedLanguage;
        const left = silent.filter((change) => isLess(change) && isAdvised(change));
        for (const change of left) expect(opened(question, change, pool)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
