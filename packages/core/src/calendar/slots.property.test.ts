import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../instant.ts";
import { checkSlot } from "./check-slot.ts";
import type { ClockChange } from "./clock-changes.ts";
import { listClockChanges } from "./clock-changes.ts";
import { literalSlots, rememberWallClock } from "./literal-slots.ts";
import type { SlotInput } from "./slot-input.ts";
import { WAIVABLE } from "./slot-input.ts";
import { computeSlots, firstSlot, nearestSlots } from "./slots.ts";

const MINUTE = 60_000;
const changes = listClockChanges();
const readClock = rememberWallClock();

const toText = (moment: number): Instant => new Date(moment).toISOString().replace(".000Z", "Z");
const toClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const window = fc
  .tuple(fc.integer({ min: 0, max: 287 }), fc.integer({ min: -2, max: 320 }), fc.nat(4))
  .map(([start, length, odd]) => {
    const opens = start * 5 + odd;
    return { start: toClock(opens), end: toClock(Math.max(0, Math.min(opens + length * 5, 2_880))) };
  });

const weekly = fc.array(
  fc.tuple(window, fc.integer({ min: 1, max: 7 })).map(([hours, day]) => ({ day, ...hours })),
  { minLength: 3, maxLength: 24 },
);

/** Offsets from the change of the clock, mostly whole minutes. */
const around = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.constantFrom(0, 0, 0, 1, 59))
    .map(([minutes, seconds]) => minutes * MINUTE + seconds * 1_000);

const hoursIn = (timeZone: string, moment: number) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    weekly,
    overrides: fc.uniqueArray(
      fc.record({
        date: fc
          .integer({ min: -2, max: 2 })
          .map((days) => toText(moment + days * 1_440 * MINUTE).slice(0, 10)),
        windows: fc.array(window, { maxLength: 2 }),
      }),
      { maxLength: 2, selector: ({ date }) => date },
    ),
  });

const busyNear = (moment: number) =>
  fc
    .record({
      kind: fc.constantFrom("session" as const, "external" as const, "timeoff" as const),
      id: fc.constantFrom("s1", "s2", "s3"),
      isProposal: fc.constantFrom(false, false, true),
      from: around(-30 * 60, 20 * 60),
      minutes: fc.integer({ min: -5, max: 200 }),
      bufferBeforeMinutes: fc.constantFrom(0, 0, 10),
      bufferAfterMinutes: fc.constantFrom(0, 0, 15),
    })
    .map(({ from, minutes, ...busy }) => ({
      ...busy,
      start: toText(moment + from),
      end: toText(moment + from + minutes * MINUTE),
    }));

const mentorAt = ({ timeZone, moment }: ClockChange) =>
  fc
    .tuple(
      hoursIn(timeZone, moment),
      fc.record({
        busy: fc.array(busyNear(moment), { maxLength: 4 }),
        bufferBeforeMinutes: fc.constantFrom(0, 0, 5),
        bufferAfterMinutes: fc.constantFrom(0, 0, 20),
        minimumNoticeMinutes: fc.constantFrom(0, 0, 60, 600, 1_440),
        horizonDays: fc.constantFrom(null, null, null, 0, 1, 2),
        maxSessionsPerDay: fc.constantFrom(null, null, null, null, 0, 1, 1, 2),
        maxSessionsPerWeek: fc.constantFrom(null, null, null, null, 0, 1, 2, 3),
      }),
    )
    .map(([hours, rest]) => ({ ...hours, ...rest }));

const menteeAt = ({ timeZone, moment, others }: ClockChange) =>
  fc
    .tuple(
      fc.constantFrom(timeZone, ...others).chain((zone) => hoursIn(zone, moment)),
      fc.constantFrom(true, false),
      fc.array(busyNear(moment), { maxLength: 2 }),
    )
    .map(([hours, hasHours, busy]) => ({ ...hours, weekly: hasHours ? hours.weekly : null, busy }));

/** Inputs whose range lies across a change of the mentor's clock. */
const slotInput: fc.Arbitrary<SlotInput> = fc.constantFrom(...changes).chain((change) =>
  fc.record({
    now: around(-48 * 60, 60).map((offset) => toText(change.moment + offset)),
    range: fc.tuple(around(-16 * 60, 60), fc.integer({ min: -60, max: 24 * 60 })).map(([from, minutes]) => ({
      start: toText(change.moment + from),
      end: toText(change.moment + from + minutes * MINUTE),
    })),
    durationMinutes: fc.constantFrom(1, 25, 45, 60, 61, 90, 180),
    slotStepMinutes: fc.constantFrom(5, 10, 15, 20, 30, 60),
    excludeSessionId: fc.constantFrom(null, "s1"),
    mentor: mentorAt(change),
    mentee: fc.option(menteeAt(change), { freq: 2 }),
    waive: fc.subarray([...WAIVABLE], { maxLength: 2 }),
  }),
);

test("a slot is offered iff the rules read minute by minute offer it, around every change of the clock", {
  timeout: 120_000,
}, async () => {
  let offering = 0;
  await fc.assert(
    fc.property(slotInput, (input) => {
      const slots = computeSlots(input);
      expect(slots).toEqual(literalSlots(input, readClock));
      expect(firstSlot(input)).toBe(slots[0] ?? null);
      if (slots.length > 0) offering += 1;
    }),
    { numRuns: 4_000 },
  );
  // A comparison of nothing with nothing would prove nothing.
  expect(offering).toBeGreaterThan(1_000);
});

test("one start is accepted iff it is offered, on the grid and beside it", async () => {
  await fc.assert(
    fc.property(slotInput, (input) => {
      const offered = new Set(computeSlots(input));
      const end = Date.parse(input.range.end);
      for (let moment = Date.parse(input.range.start); moment < end; moment += 5 * MINUTE) {
        // A range may start beside the minute; the grid never does.
        for (const start of new Set([moment, Math.ceil(moment / (5 * MINUTE)) * 5 * MINUTE])) {
          if (start < end) expect(checkSlot(input, toText(start)).ok).toBe(offered.has(toText(start)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("more busy time only removes slots", async () => {
  const withOneMore = slotInput.chain((input) =>
    fc.tuple(fc.constant(input), busyNear(Date.parse(input.range.start) + 600 * MINUTE), fc.boolean()),
  );
  await fc.assert(
    fc.property(withOneMore, ([input, busy, isMentors]) => {
      const before = new Set(computeSlots(input));
      const { mentor, mentee } = input;
      const after = isMentors
        ? { ...input, mentor: { ...mentor, busy: [...mentor.busy, busy] } }
        : { ...input, mentee: mentee && { ...mentee, busy: [...mentee.busy, busy] } };
      expect(computeSlots(after).filter((start) => !before.has(start))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test("no offered slot is closer than the nearest three", async () => {
  await fc.assert(
    fc.property(slotInput, fc.integer({ min: -600, max: 2_000 }), (input, minutes) => {
      const wanted = Date.parse(input.range.start) + minutes * MINUTE;
      const distance = (start: Instant) => Math.abs(Date.parse(start) - wanted);
      const slots = computeSlots(input);
      const nearest = nearestSlots(input, toText(wanted));
      const others = slots.filter((start) => !nearest.includes(start));
      expect(nearest).toEqual(slots.filter((start) => nearest.includes(start)));
      expect(nearest).toHaveLength(Math.min(3, slots.length));
      expect(Math.max(...nearest.map(distance), 0)).toBeLessThanOrEqual(
        Math.min(...others.map(distance), 1e15),
      );
    }),
    { numRuns: 300 },
  );
});

test("a time proposed on the day of its own session takes no other place of that day or week", async () => {
  const limited = slotInput.chain((input) =>
    fc.tuple(fc.constant(input), fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(1, 2, 3)),
  );
  await fc.assert(
    fc.property(limited, ([input, minute, most]) => {
      const midnight = Math.floor(Date.parse(input.range.start) / (1_440 * MINUTE)) * 1_440 * MINUTE;
      const start = toText(midnight + minute * MINUTE);
      const own = { id: "own", kind: "session" as const, start, end: toText(Date.parse(start) + MINUTE) };
      const withBusy = (...more: (typeof own & { isProposal?: boolean })[]) => ({
        ...input,
        mentor: {
          ...input.mentor,
          maxSessionsPerDay: most,
          maxSessionsPerWeek: most + 1,
          busy: [...input.mentor.busy, ...more],
        },
      });
      // The same minute, so that nothing but the count could differ.
      expect(computeSlots(withBusy(own, { ...own, isProposal: true }))).toEqual(computeSlots(withBusy(own)));
    }),
    { numRuns: 500 },
  );
});
