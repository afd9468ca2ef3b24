import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "../instant.ts";
import { addMilliseconds, DAY, HOUR, toMilliseconds } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { PairSigns, ToldStep } from "./silence.ts";
import { dueSilenceStep, openSilence, silenceSteps } from "./silence.ts";

const since = "2026-06-01T09:00:00Z";
const clock = defaultClocks.silence;
const quiet: PairSigns = { isActive: true, lastSignAt: since, hasSomethingAhead: false, isResting: false };
const after = (days: number) => addMilliseconds(since, days * DAY);
const told = (step: ToldStep["step"], days: number): ToldStep => ({ since, step, toldAt: after(days) });

describe("a relationship in which nothing happens", () => {
  test("both are nudged after 21 days, it is flagged after 45, an end is offered after 90", () => {
    const known: ToldStep[] = [];
    const days = Array.from({ length: 120 }, (_, day) => day);
    const steps = days.flatMap((day) => {
      const step = dueSilenceStep({ signs: quiet, told: known, clock, now: after(day) });
      if (step === null) return [];
      known.push(told(step, day));
      return [[step, day]];
    });
    expect(steps).toEqual([
      ["nudge", 21],
      ["flag", 45],
      ["offerToConclude", 90],
    ]);
  });

  test("after a long stillness of the clock the two still hear first, and a week before anybody else", () => {
    expect(dueSilenceStep({ signs: quiet, told: [], clock, now: after(200) })).toBe("nudge");
    const nudged = [told("nudge", 200)];
    expect(dueSilenceStep({ signs: quiet, told: nudged, clock, now: after(206) })).toBeNull();
    expect(dueSilenceStep({ signs: quiet, told: nudged, clock, now: after(207) })).toBe("flag");
  });

  test("what the two read is the last thing said to them, and when the next one comes", () => {
    const nudged = { signs: quiet, told: [told("nudge", 21)], putOff: [], clock };
    expect(openSilence(nudged)).toMatchObject({ since, step: "nudge", isFlagged: false, nextAt: after(45) });
    const flagged = [told("nudge", 21), told("flag", 45)];
    expect(openSilence({ ...nudged, told: flagged })).toMatchObject({
      ...{ step: "nudge", isFlagged: true, nextAt: after(90) },
    });
    const offered = [...flagged, told("offerToConclude", 90)];
    expect(openSilence({ ...nudged, told: offered })).toMatchObject({
      step: "offerToConclude",
      nextAt: null,
    });
  });

  test("a nudge that came late promises the next step for when it can come", () => {
    const late = { signs: quiet, told: [told("nudge", 60)], putOff: [], clock };
    expect(openSilence(late)).toMatchObject({ nextAt: after(67) });
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 200 }), fc.integer({ min: 0, max: 100 }), (nudge, wait) => {
        const known = [told("nudge", nudge), ...(wait >= 7 ? [told("flag", nudge + wait)] : [])];
        const nextAt = openSilence({ ...late, told: known })?.nextAt;
        if (!nextAt) throw new Error("nothing is next");
        const due = (now: Instant) => dueSilenceStep({ signs: quiet, told: known, clock, now });
        expect(due(nextAt)).toBe(silenceSteps[known.length]);
        expect(due(addMilliseconds(nextAt, -1))).toBeNull();
      }),
    );
  });

  test("who says not now to the nudge is not asked again before an end is offered", () => {
    const putOff = [{ since, step: "nudge" }] as const;
    expect(openSilence({ signs: quiet, told: [told("nudge", 21)], putOff, clock })).toBeNull();
    const later = [told("nudge", 21), told("flag", 45), told("offerToConclude", 90)];
    expect(openSilence({ signs: quiet, told: later, putOff, clock })).toMatchObject({
      step: "offerToConclude",
    });
  });

  const hours = fc.integer({ min: 1, max: 24 * 40 });
  const events = fc.array(
    fc.record({ hours, what: fc.constantFrom("look", "look", "look", "sign", "book", "rest", "wake") }),
    { maxLength: 80 },
  );

  test("whatever happens: never twice, never out of order, never while booked or on leave, and anew after a sign", () => {
    fc.assert(
      fc.property(events, (course) => {
        let now: Instant = since;
        let signs = quiet;
        const known: ToldStep[] = [];
        for (const { hours: passed, what } of course) {
          now = addMilliseconds(now, passed * HOUR);
          if (what === "sign") signs = { ...quiet, lastSignAt: now };
          if (what === "book") signs = { ...signs, hasSomethingAhead: true };
          if (what === "rest") signs = { ...signs, isResting: true };
          if (what === "wake") signs = { ...quiet, lastSignAt: now };
          const step = dueSilenceStep({ signs, told: known, clock, now });
          if (step === null) continue;
          expect(signs.hasSomethingAhead || signs.isResting).toBe(false);
          expect(toMilliseconds(now) - toMilliseconds(signs.lastSignAt)).toBeGreaterThanOrEqual(21 * DAY);
          known.push({ since: signs.lastSignAt, step, toldAt: now });
        }
        for (const silence of Map.groupBy(known, (one) => one.since).values())
          expect(silence.map(({ step }) => step)).toEqual(silenceSteps.slice(0, silence.length));
        expect(
          openSilence({ signs: { ...signs, lastSignAt: now }, told: known, putOff: [], clock }),
        ).toBeNull();
      }),
    );
  });
});
