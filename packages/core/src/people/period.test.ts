import fc from "fast-check";
import { expect, test } from "vitest";
import type { Period } from "./period.ts";
import { checkPeriod, doOverlap, periodAt, planPeriod } from "./period.ts";

const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const LAST = 60;
const dates = Array.from({ length: LAST + 1 }, (_, day) => dateOf(day));

const period = (from: number, to: number | null): Period => ({
  fromDate: dateOf(from),
  toDate: to === null ? null : dateOf(to),
});

/** Periods in order that don't overlap, with holes or without, the last one open or not. */
const timeline = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: LAST }), { maxLength: 8 }),
    fc.boolean(),
    fc.array(fc.boolean()),
  )
  .map(([days, isOpen, holes]) => {
    const edges = days.toSorted((one, other) => one - other);
    return edges.flatMap((day, index) => {
      const end = edges[index + 1];
      if (end === undefined) return isOpen ? [period(day, null)] : [];
      return holes[index] === true ? [] : [period(day, end)];
    });
  });

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: LAST }), fc.option(fc.integer({ min: 0, max: LAST })))
  .map(([from, to]) => period(from, to));

function applyPlan(existing: readonly Period[], next: Period): Period[] | null {
  const plan = planPeriod(existing, next);
  if (!plan.ok) return null;
  const { closes, adds } = plan.value;
  const kept = existing.map((one) => (one === closes?.period ? { ...one, toDate: closes.toDate } : one));
  return [...kept, adds];
}

test("a plan never makes two periods hold one day", () => {
  fc.assert(
    fc.property(timeline, anyPeriod, (existing, next) => {
      const after = applyPlan(existing, next) ?? [];
      for (const date of dates) {
        const holders = after.filter(
          (one) => one.fromDate <= date && (one.toDate === null || date < one.toDate),
        );
        expect(holders.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a plan changes only the days of the new period, and leaves no other day without its own", () => {
  fc.assert(
    fc.property(timeline, anyPeriod, (existing, next) => {
      const plan = planPeriod(existing, next);
      if (!plan.ok) return;
      const after = applyPlan(existing, next) ?? [];
      const { adds } = plan.value;
      for (const date of dates) {
        const before = periodAt(existing, date);
        const isNew = adds.fromDate <= date && (adds.toDate === null || date < adds.toDate);
        expect(periodAt(after, date)?.fromDate).toBe(isNew ? next.fromDate : before?.fromDate);
      }
    }),
  );
});

test("a plan without an end is refused only for a day on which another begins", () => {
  fc.assert(
    fc.property(timeline, fc.integer({ min: 0, max: LAST }), (existing, day) => {
      const plan = planPeriod(existing, period(day, null));
      const begins = existing.some(({ fromDate }) => fromDate === dateOf(day));
      expect(plan.ok).toBe(!begins);
    }),
  );
});

test("a correction is let through exactly when it overlaps nothing", () => {
  fc.assert(
    fc.property(timeline, anyPeriod, (others, corrected) => {
      const isOrdered = corrected.toDate === null || corrected.fromDate < corrected.toDate;
      const taken = dates.some((date) => periodAt(others, date) && periodAt([corrected], date));
      const answer = checkPeriod(others, corrected);
      expect(answer.ok).toBe(isOrdered && !taken);
      if (!answer.ok) expect(answer.code).toBe(isOrdered ? "PERIOD_TAKEN" : "ENDS_BEFORE_IT_BEGINS");
    }),
  );
});

test("what follows bounds an open plan, and what runs ends where it begins", () => {
  const [first, planned] = [period(0, 30), period(30, null)];
  expect(planPeriod([planned, first], period(10, null))).toEqual({
    ok: true,
    value: { closes: { period: first, toDate: dateOf(10) }, adds: period(10, 30) },
  });
  expect(planPeriod([first], period(40, 50))).toEqual({
    ok: true,
    value: { closes: null, adds: period(40, 50) },
  });
});

test("a refusal names the other period and the date to change", () => {
  const [first, planned] = [period(0, 30), period(30, null)];
  const plan = (next: Period) => planPeriod([first, planned], next);
  expect(plan(period(5, 5))).toEqual({ ok: false, code: "ENDS_BEFORE_IT_BEGINS", field: "toDate" });
  expect(plan(period(30, null))).toMatchObject({ code: "PERIOD_TAKEN", field: "fromDate", details: planned });
  // The days from 20 to 30 would belong to nobody.
  expect(plan(period(10, 20))).toMatchObject({ code: "PERIOD_TAKEN", field: "toDate", details: first });
  expect(plan(period(10, 31))).toMatchObject({ code: "PERIOD_TAKEN", field: "toDate", details: planned });
});

test("the last day doesn't belong, so one period can begin where another ends", () => {
  expect(doOverlap(period(0, 5), period(5, 9))).toBe(false);
  expect(doOverlap(period(0, 6), period(5, null))).toBe(true);
  expect(periodAt([period(0, 5), period(5, 9)], dateOf(5))).toEqual(period(5, 9));
  expect(periodAt([period(0, 5)], dateOf(5))).toBeUndefined();
});
