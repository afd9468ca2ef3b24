import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { personId } from "../ids.ts";
import type { Choice, Judgements } from "./choices.ts";
import { arrangeChoices, findNameIn, listWaitingChoices, MOST_CHOICES, moveOn } from "./choices.ts";

const idOf = (index: number) => z.parse(personId, `01900000-0000-7000-8000-00000000000${index}`);
const [ana, ben, chen, dov, eli] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(5)];
const mentee = idOf(9);
const people = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5), { maxLength: 5 }).map((all) => all.map(idOf));

function chainOf(...later: (typeof ana)[]): Choice[] {
  return [
    { mentorId: ana, place: 1, status: "asked", skippedFor: null },
    ...later.map(
      (mentorId, index): Choice => ({
        mentorId,
        place: index + 2,
        status: "waiting",
        skippedFor: null,
      }),
    ),
  ];
}

describe("moving on", () => {
  test("the next in order is asked", () => {
    const judged: Judgements = new Map([
      [ben, null],
      [chen, null],
    ]);
    expect(moveOn(chainOf(ben, chen), judged)).toMatchObject({ next: ben, skipped: [] });
  });

  test("who can't be asked at this moment is passed over, with the reason", () => {
    const judged: Judgements = new Map([
      [ben, "NO_CAPACITY"],
      [chen, null],
    ]);
    const moved = moveOn(chainOf(ben, chen), judged);
    expect(moved).toMatchObject({ next: chen, skipped: [{ mentorId: ben, because: "NO_CAPACITY" }] });
    expect(moveOn(moved.choices, new Map())).toMatchObject({ next: null, skipped: [] });
  });

  test("looked at as often as one likes, nobody is asked twice and never two at once", () => {
    const verdicts = fc.array(fc.constantFrom(null, "INACTIVE" as const, "NO_CAPACITY" as const), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(people, fc.array(verdicts, { maxLength: 5 }), (later, rounds) => {
        const arranged = arrangeChoices(chainOf(), later.filter((id) => id !== ana).slice(0, 2), mentee);
        if (!arranged.ok) throw new Error(arranged.code);
        let choices = arranged.value;
        const asked: unknown[] = [ana];
        for (const round of rounds) {
          const judged = new Map([1, 2, 3, 4, 5].map((at) => [idOf(at), round[at - 1] ?? null]));
          const moved = moveOn(choices, judged);
          ({ choices } = moved);
          if (moved.next !== null) asked.push(moved.next);
          expect(choices.filter(({ status }) => status === "asked").length).toBe(moved.next === null ? 0 : 1);
          if (moved.next === null) expect(listWaitingChoices(choices)).toEqual([]);
        }
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(MOST_CHOICES);
      }),
    );
  });
});

describe("arranging", () => {
  test.each([
    { next: [ben, chen, dov], code: "TOO_MANY_CHOICES" },
    { next: [ben, ben], code: "CHOSEN_TWICE" },
    { next: [ana], code: "ASKED_BEFORE" },
    { next: [mentee], code: "SELF" },
  ])("$code", ({ next, code }) => {
    expect(arrangeChoices(chainOf(ben), next, mentee)).toMatchObject({ code });
  });

  test("whatever is arranged, places are 1 to n, and what is settled stays", () => {
    fc.assert(
      fc.property(people, people, (before, after) => {
        const first = arrangeChoices(chainOf(), before, mentee);
        if (!first.ok) return;
        const second = arrangeChoices(first.value, after, mentee);
        if (!second.ok) return;
        expect(second.value.map(({ place }) => place)).toEqual(second.value.map((_, index) => index + 1));
        expect(second.value[0]).toEqual(chainOf()[0]);
        expect(listWaitingChoices(second.value).map(({ mentorId }) => mentorId)).toEqual(after);
        expect(second.value.length).toBeLessThanOrEqual(MOST_CHOICES);
      }),
    );
  });

  test("nobody outside of the three is in it", () => {
    expect(arrangeChoices(chainOf(ben, chen), [eli], mentee)).toMatchObject({
      ok: true,
      value: [{ mentorId: ana }, { mentorId: eli, place: 2 }],
    });
  });
});

test.each([
  ["Hi Ana, will you help me?", "Ana"],
  ["ANA said you may know.", "Ana"],
  ["I want to analyse more.", null],
  ["As Bjørn Nyström said.", "Nyström"],
])("names in %j", (words, found) => {
  expect(findNameIn(words, ["Ana Li", "Björn Nyström"])).toBe(found);
});
