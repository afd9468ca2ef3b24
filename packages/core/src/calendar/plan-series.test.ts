import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMilliseconds, DAY, HOUR, toMilliseconds } from "../instant.ts";
import { checkSlot } from "./check-slot.ts";
import { wallTimeAt } from "./local-days.ts";
import { findMisfit, planOccurrences, wantedOccurrences } from "./plan-series.ts";
import { seriesDates } from "./series.ts";
import type { MentorBusyTime, SlotFacts } from "./slot-input.ts";

const weekly = [1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" }));
const now = "2026-10-01T08:00:00Z";

function factsOf(more: Partial<SlotFacts["mentor"]> = {}, mentee: SlotFacts["mentee"] = null): SlotFacts {
  const rules = {
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: 1_440,
    horizonDays: 60,
    maxSessionsPerDay: null,
    maxSessionsPerWeek: null,
  };
  return {
    now,
    durationMinutes: 60,
    slotStepMinutes: 15,
    excludeSessionId: null,
    mentor: { timeZone: "Europe/Madrid", weekly, busy: [], ...rules, ...more },
    mentee,
  };
}

interface Pattern {
  firstDate: string;
  localTime: string;
  intervalWeeks: number;
  count: number;
}

function wantedBy({ localTime, ...dates }: Pattern, timeZone = "Europe/Madrid") {
  const places = seriesDates(dates).map((date, at) => ({ index: at + 1, date }));
  return wantedOccurrences(places, { timeZone, localTime });
}

const tuesdays: Pattern = { firstDate: "2026-10-06", localTime: "10:00", intervalWeeks: 1, count: 4 };
const busy = (start: string, kind: MentorBusyTime["kind"] = "session"): MentorBusyTime => ({
  kind,
  start,
  end: addMilliseconds(start, HOUR),
});

describe("what a series finds", () => {
  test("one wall time in the mentor's zone, across a change of the clock", () => {
    const planned = planOccurrences(factsOf(), wantedBy(tuesdays));
    expect(planned.map(({ start, status }) => [start, status])).toEqual([
      ["2026-10-06T08:00:00Z", "ok"],
      ["2026-10-13T08:00:00Z", "ok"],
      ["2026-10-20T08:00:00Z", "ok"],
      ["2026-10-27T09:00:00Z", "ok"],
    ]);
  });

  test("a taken one says why, and the free times nearest to it", () => {
    const taken = factsOf({ busy: [busy("2026-10-13T08:00:00Z")] });
    const [, second] = planOccurrences(taken, wantedBy(tuesdays));
    expect(second).toEqual({
      index: 2,
      date: "2026-10-13",
      start: "2026-10-13T08:00:00Z",
      status: "conflict",
      code: "SLOT_TAKEN",
      nearestStarts: ["2026-10-13T07:00:00Z", "2026-10-13T09:00:00Z", "2026-10-13T09:15:00Z"],
    });
  });

  test("a time that the clock skips has no start, and free times near it instead", () => {
    const nights = factsOf({ weekly: [{ day: 7, start: "00:00", end: "06:00" }], horizonDays: null });
    const wanted = wantedBy({ firstDate: "2027-03-21", localTime: "02:30", intervalWeeks: 1, count: 2 });
    const [first, second] = planOccurrences(nights, wanted);
    expect(first?.status).toBe("ok");
    expect(second).toMatchObject({ start: null, status: "nonexistent", code: null });
    expect(second?.nearestStarts).toContain("2027-03-28T01:30:00Z");
  });

  test("a time that comes twice is its earlier pass, and says so", () => {
    const nights = factsOf({ weekly: [{ day: 7, start: "00:00", end: "06:00" }] });
    const wanted = wantedBy({ firstDate: "2026-10-18", localTime: "02:30", intervalWeeks: 1, count: 2 });
    expect(planOccurrences(nights, wanted).map(({ start, status }) => [start, status])).toEqual([
      ["2026-10-18T00:30:00Z", "ok"],
      ["2026-10-25T00:30:00Z", "repeated"],
    ]);
  });

  test("past the horizon it cannot be booked, and nothing near can", () => {
    const planned = planOccurrences(factsOf({ horizonDays: 14 }), wantedBy(tuesdays));
    expect(planned.map(({ code }) => code)).toEqual([null, null, "HORIZON", "HORIZON"]);
    expect(planned[3]?.nearestStarts).toEqual([]);
  });

  test("chosen ones count in the limits of those after them", () => {
    const one = { index: 1, startsAt: "2026-10-06T08:00:00Z" };
    const sameDay = { index: 2, startsAt: "2026-10-06T12:00:00Z" };
    expect(findMisfit(factsOf({ maxSessionsPerDay: 1 }), [one, sameDay])).toEqual({
      index: 2,
      code: "LIMIT_REACHED",
    });
    expect(findMisfit(factsOf(), [one, sameDay])).toBeNull();
    expect(findMisfit(factsOf(), [one, { index: 2, startsAt: one.startsAt }])?.code).toBe("SLOT_TAKEN");
  });
});

const world = fc.record({
  zone: fc.constantFrom("Europe/Madrid", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"),
  day: fc.integer({ min: 0, max: 40 }),
  hour: fc.integer({ min: 0, max: 23 }),
  intervalWeeks: fc.constantFrom(1, 2),
  count: fc.integer({ min: 2, max: 12 }),
  busy: fc.array(fc.integer({ min: 0, max: 24 * 120 }), { maxLength: 60 }),
  limits: fc.record({
    maxSessionsPerDay: fc.constantFrom(null, 1, 2),
    maxSessionsPerWeek: fc.constantFrom(null, 1, 3),
    bufferBeforeMinutes: fc.constantFrom(0, 15),
    bufferAfterMinutes: fc.constantFrom(0, 30),
    horizonDays: fc.constantFrom(null, 30, 60),
  }),
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function planIn({ zone, day, hour, intervalWeeks, count, busy: hours, limits }: World) {
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, start: "00:00", end: "24:00" }));
  const facts = factsOf({
    timeZone: zone,
    weekly: always,
    busy: hours.map((after) => busy(addMilliseconds(now, after * HOUR))),
    ...limits,
  });
  const { date } = wallTimeAt(addMilliseconds(now, day * DAY), zone);
  const localTime = `${String(hour).padStart(2, "0")}:00`;
  const wanted = wantedBy({ firstDate: date, localTime, intervalWeeks, count }, zone);
  return { facts, planned: planOccurrences(facts, wanted), localTime, zone };
}

describe("whatever is held already", () => {
  test("the free ones fit together as they stand, all at one wall time", () => {
    fc.assert(
      fc.property(world, (any) => {
        const { facts, planned, localTime, zone } = planIn(any);
        const free = planned.flatMap(({ index, start, code }) =>
          start === null || code !== null ? [] : [{ index, startsAt: start }],
        );
        expect(findMisfit(facts, free)).toBeNull();
        for (const { startsAt } of free) expect(wallTimeAt(startsAt, zone).time).toBe(localTime);
      }),
      { numRuns: 150 },
    );
  });

  test("one that is not free alone is not free in the series", () => {
    fc.assert(
      fc.property(world, (any) => {
        const { facts, planned } = planIn(any);
        for (const { start, code } of planned) {
          if (start !== null && !checkSlot(facts, start).ok) expect(code).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a time that is named instead fits beside all that are free", () => {
    fc.assert(
      fc.property(world, (any) => {
        const { facts, planned } = planIn(any);
        const free = planned.flatMap(({ index, start, code }) =>
          start === null || code !== null ? [] : [{ index, startsAt: start }],
        );
        for (const { index, start, nearestStarts } of planned) {
          for (const startsAt of nearestStarts) {
            expect(findMisfit(facts, [...free, { index, startsAt }])).toBeNull();
            if (start !== null)
              expect(Math.abs(toMilliseconds(startsAt) - toMilliseconds(start))).toBeLessThanOrEqual(3 * DAY);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
