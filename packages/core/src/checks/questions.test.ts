import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, HOUR } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { Question } from "./questions.ts";
import { dueQuestions } from "./questions.ts";

const startedAt = "2026-01-05T09:00:00Z";
const after = (days: number) => addMilliseconds(startedAt, days * DAY);
const facts = { isActive: true, isCover: false, isResting: false, startedAt, triedAt: null, asked: [] };
const none: Question[] = [];

describe("the short questions of a relationship", () => {
  test("after the first session that took place the mentee alone is asked whether it fits", () => {
    const held = { ...facts, triedAt: after(6) };
    expect(dueQuestions({ ...held, now: after(5) }, defaultClocks.pulse)).toEqual(none);
    const asked = dueQuestions({ ...held, now: after(6) }, defaultClocks.pulse);
    expect(asked).toEqual([{ kind: "fitCheck", to: "mentee", round: 1 }]);
    expect(dueQuestions({ ...held, asked, now: after(7) }, defaultClocks.pulse)).toEqual(none);
  });

  test("both are asked how it goes on day 30 and every 60 days after it", () => {
    const known: Question[] = [];
    const days = Array.from({ length: 200 }, (_, day) => day).flatMap((day) => {
      const due = dueQuestions({ ...facts, asked: known, now: after(day) }, defaultClocks.pulse);
      known.push(...due);
      return due.length > 0 ? [[day, due.map(({ to }) => to)]] : [];
    });
    expect(days).toEqual([30, 90, 150].map((day) => [day, ["mentor", "mentee"]]));
  });

  test("what leave has kept from being asked for a month is left out, and the next one comes in its time", () => {
    const away = { ...facts, isResting: true };
    expect(dueQuestions({ ...away, now: after(30) }, defaultClocks.pulse)).toEqual(none);
    expect(dueQuestions({ ...facts, now: after(59) }, defaultClocks.pulse)).toHaveLength(2);
    expect(dueQuestions({ ...facts, now: after(61) }, defaultClocks.pulse)).toEqual(none);
    expect(dueQuestions({ ...facts, now: after(90) }, defaultClocks.pulse)).toMatchObject([
      { round: 2 },
      { round: 2 },
    ]);
  });

  const looks = fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 24 * 30 }),
      isResting: fc.boolean(),
      holds: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  test("whatever happens: no question twice, none on leave, none of the fit before a session", () => {
    fc.assert(
      fc.property(looks, (course) => {
        let now: Instant = startedAt;
        let triedAt: Instant | null = null;
        const asked: Question[] = [];
        for (const { hours, isResting, holds } of course) {
          now = addMilliseconds(now, hours * HOUR);
          if (holds) triedAt ??= now;
          const due = dueQuestions({ ...facts, isResting, triedAt, asked, now }, defaultClocks.pulse);
          if (isResting) expect(due).toEqual(none);
          if (triedAt === null) expect(due.every(({ kind }) => kind === "pulse")).toBe(true);
          asked.push(...due);
        }
        const names = asked.map(({ kind, to, round }) => `${kind} ${to} ${round}`);
        expect(new Set(names).size).toBe(names.length);
        expect(asked.filter(({ kind, to }) => kind === "fitCheck" && to === "mentor")).toEqual(none);
      }),
    );
  });
});
