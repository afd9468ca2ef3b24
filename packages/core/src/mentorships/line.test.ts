import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { personId, waitId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import { addMilliseconds, HOUR, toMilliseconds } from "../instant.ts";
import { defaultClocks } from "../programmes/clocks.ts";
import type { Line, Wait } from "./line.ts";
import { claimSeat, countOpenSeats, findPosition, listOwed, settleLine } from "./line.ts";

const START = "2026-11-23T09:00:00Z";
const at = (hours: number): Instant => addMilliseconds(START, hours * HOUR);
const uuid = (index: number) => `01900000-0000-7000-8000-${String(index).padStart(12, "0")}`;

function waitOf(index: number, more: Partial<Wait> = {}): Wait {
  return {
    id: z.parse(waitId, uuid(index)),
    menteeId: z.parse(personId, uuid(index + 500)),
    status: "waiting",
    place: index,
    seat: null,
    joinedAt: at(index),
    offerEndsAt: null,
    closedFor: null,
    ...more,
  };
}

const everybody = (waits: readonly Wait[]) => new Map(waits.map(({ id }) => [id, null] as const));
const clockOf = () => defaultClocks.waitlistOffer;
const open = { clockOf, isMentorOpen: true };

describe("a free seat", () => {
  const [first, second] = [waitOf(1), waitOf(2)];
  const full: Line = { capacity: 1, taken: [1], waits: [first, second], asked: [] };

  test("goes to the first in line, and is kept for 72 hours under its number", () => {
    const now = at(10);
    const waits = settleLine({ ...full, taken: [] }, { now, ...open, judged: everybody(full.waits) });
    expect(waits).toMatchObject([{ status: "offered", seat: 1, offerEndsAt: at(82) }, { status: "waiting" }]);
    const line = { ...full, taken: [], waits };
    expect(claimSeat(line, { by: "offer", waitId: first.id, now: at(81) })).toMatchObject({ value: 1 });
    for (const claim of [
      { by: "offer", waitId: second.id, now } as const,
      { by: "offer", waitId: first.id, now: at(82) } as const,
      { by: "other" } as const,
      { by: "request", createdAt: at(9) } as const,
    ])
      expect(claimSeat(line, claim)).toMatchObject({ code: "NO_CAPACITY" });
  });

  test("is kept for each as long as their own clock says", () => {
    const hoursOf = (id: Wait["id"]) => ({ closeAfterHours: id === first.id ? 24 : 100 });
    const settling = { now: at(10), clockOf: hoursOf, isMentorOpen: true, judged: everybody(full.waits) };
    const waits = settleLine({ ...full, capacity: 2, taken: [] }, settling);
    expect(waits).toMatchObject([{ offerEndsAt: at(34) }, { offerEndsAt: at(110) }]);
  });

  test("passes on when the offer runs out, and past who may not take it any more", () => {
    const third = waitOf(3);
    const offered = { ...first, status: "offered" as const, seat: 1, offerEndsAt: at(72) };
    const line: Line = { capacity: 1, taken: [], waits: [offered, second, third], asked: [] };
    const judged = new Map([
      [second.id, "OWN_MANAGER" as const],
      [third.id, null],
    ]);
    const once = settleLine(line, { now: at(72), ...open, judged });
    expect(once).toMatchObject([
      { status: "lapsed", seat: null },
      { status: "closed", closedFor: "OWN_MANAGER" },
      { status: "waiting" },
    ]);
    expect(settleLine({ ...line, waits: once }, { now: at(72), ...open, judged })[2]).toMatchObject({
      status: "offered",
      seat: 1,
    });
  });

  test("is owed to a request from before the line, and then to the line", () => {
    const line: Line = { ...full, taken: [], asked: [at(0)] };
    expect(listOwed(line)).toEqual([]);
    expect(claimSeat(line, { by: "request", createdAt: at(0) })).toMatchObject({ value: 1 });
    expect(claimSeat(line, { by: "request", createdAt: at(2) })).toMatchObject({ code: "NO_CAPACITY" });
    expect(claimSeat(line, { by: "other" })).toMatchObject({ code: "NO_CAPACITY" });
    expect(listOwed({ ...line, asked: [] })).toEqual([first]);
  });

  test("is offered to nobody while the mentor takes nobody on", () => {
    const line: Line = { ...full, taken: [] };
    const settling = { now: at(9), clockOf, isMentorOpen: false, judged: everybody(full.waits) };
    expect(settleLine(line, settling)).toEqual(line.waits);
  });

  test("that lowering took away leaves an offer standing", () => {
    const offered = { ...first, status: "offered" as const, seat: 2, offerEndsAt: at(99) };
    const line: Line = { capacity: 1, taken: [1], waits: [offered], asked: [] };
    expect(claimSeat(line, { by: "offer", waitId: first.id, now: at(3) })).toMatchObject({ value: 2 });
    expect(countOpenSeats(line)).toBe(0);
  });
});

test("the lowest free seat is given; lowering the capacity below what is taken gives none", () => {
  const line: Line = { capacity: 3, taken: [1, 3], waits: [], asked: [] };
  expect(claimSeat(line, { by: "other" })).toMatchObject({ value: 2 });
  expect(claimSeat({ ...line, capacity: 2 }, { by: "other" })).toMatchObject({ code: "NO_CAPACITY" });
  expect(countOpenSeats(line)).toBe(1);
});

test("one's position counts who waits before", () => {
  const waits = [waitOf(1, { status: "left" }), waitOf(2), waitOf(3, { status: "offered" }), waitOf(4)];
  expect(waits.map(({ id }) => findPosition(waits, id))).toEqual([null, 1, null, 2]);
});

const lines = fc
  .record({
    capacity: fc.integer({ min: 1, max: 6 }),
    taken: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 6 }),
    waits: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }),
    asked: fc.array(fc.integer({ min: 0, max: 21 }).map(at), { maxLength: 3 }),
  })
  .map(({ waits, ...line }): Line => ({ ...line, waits: waits.map((index) => waitOf(index)) }));

test("settled, no seat is given twice, nobody is offered one before who came earlier, and the capacity holds", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const waits = settleLine(line, { now: at(30), ...open, judged: everybody(line.waits) });
      const kept = waits.flatMap(({ seat }) => (seat === null ? [] : [seat]));
      expect(new Set([...line.taken, ...kept]).size).toBe(line.taken.length + kept.length);
      if (kept.length > 0) expect(line.taken.length + kept.length).toBeLessThanOrEqual(line.capacity);
      const inOrder = waits.toSorted((one, other) => one.place - other.place).map(({ status }) => status);
      expect(inOrder).toEqual(inOrder.toSorted((one, other) => one.localeCompare(other)));
      // Settling again changes nothing: it may be looked at as often as one likes.
      const again = { ...line, waits };
      expect(settleLine(again, { now: at(30), ...open, judged: everybody(waits) })).toEqual(waits);
    }),
  );
});

test("nobody jumps: a seat that another way gives is behind nobody who waits and had asked later", () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 25 }), (line, hour) => {
      const createdAt = at(hour);
      const earlier = line.waits.filter(
        ({ joinedAt }) => toMilliseconds(joinedAt) < toMilliseconds(createdAt),
      );
      if (claimSeat(line, { by: "request", createdAt }).ok) expect(earlier).toEqual([]);
      if (claimSeat(line, { by: "other" }).ok) expect(line.waits).toEqual([]);
      expect(countOpenSeats(line) > 0).toBe(claimSeat(line, { by: "other" }).ok);
    }),
  );
});
