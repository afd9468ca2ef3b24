import fc from "fast-check";
import { expect, test } from "vitest";
import { insertCell, removeCell } from "./change-rows.ts";
import type { Rows } from "./market.ts";
import { openOrderRoom, orderAll, orderMore } from "./order-row.ts";

const anyWorth = fc.oneof(fc.nat(4_000_000), fc.nat(3), fc.constant(7));

/** Rows of people 0 up, each once in a row, with duals for the others. */
const anyRows = fc
  .tuple(
    fc.array(fc.array(anyWorth, { maxLength: 300 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(4_000_000), { minLength: 300, maxLength: 300 }),
  )
  .map(([worths, duals]) => toRows(worths, duals));

function toRows(worths: readonly (readonly number[])[], duals: readonly number[]): Rows {
  const ends = worths.map((_, row) => worths.slice(0, row + 1).flat().length);
  const start = Int32Array.from(worths, (row, index) => (ends[index] ?? 0) - row.length);
  const cells = worths.flatMap((row) => row.flatMap((worth, other) => [other, worth]));
  return {
    start,
    end: Int32Array.from(ends),
    limit: Int32Array.from(ends),
    ordered: start.slice(),
    cells: Int32Array.from(cells),
    used: cells.length / 2,
    orderedAt: Int32Array.from(duals),
    fallen: 0,
    room: openOrderRoom(),
  };
}

function gainsOf({ cells, start, end, orderedAt }: Rows, row: number): number[] {
  const gains: number[] = [];
  for (let place = start[row] ?? 0; place < (end[row] ?? 0); place += 1) {
    gains.push((cells[2 * place + 1] ?? 0) - (orderedAt[cells[2 * place] ?? 0] ?? 0));
  }
  return gains;
}

function peopleOf({ cells, start, end }: Rows, row: number): string[] {
  const people: string[] = [];
  for (let place = start[row] ?? 0; place < (end[row] ?? 0); place += 1) {
    people.push(`${cells[2 * place]} ${cells[2 * place + 1]}`);
  }
  return people.toSorted();
}

/** The front is in order, and nothing behind gains more than its last. */
function expectOrder(rows: Rows, row: number): void {
  const gains = gainsOf(rows, row);
  const count = (rows.ordered[row] ?? 0) - (rows.start[row] ?? 0);
  const front = gains.slice(0, count);
  expect(front).toEqual(front.toSorted((one, next) => next - one));
  expect(Math.max(...gains.slice(count), Number.NEGATIVE_INFINITY)).toBeLessThanOrEqual(
    front.at(-1) ?? Number.POSITIVE_INFINITY,
  );
}

test("each time more of a row is put in order there is more in order, until all of it is, and nobody is lost", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (let row = 0; row < rows.start.length; row += 1) {
        const before = peopleOf(rows, row);
        while ((rows.ordered[row] ?? 0) < (rows.end[row] ?? 0)) {
          const last = rows.ordered[row] ?? 0;
          expect(orderMore(rows, row)).toBeGreaterThan(last);
          expectOrder(rows, row);
        }
        expect(peopleOf(rows, row)).toEqual(before);
      }
    }),
  );
});

test("a whole row put in order is as one put in order bit by bit", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (let row = 0; row < rows.start.length; row += 1) {
        const before = gainsOf(rows, row);
        orderAll(rows, row);
        expect(gainsOf(rows, row)).toEqual(before.toSorted((one, next) => next - one));
        expect(rows.ordered[row]).toBe(rows.end[row]);
      }
    }),
  );
});

test("pairs that come and go leave what is in order in order", () => {
  const anyStep = fc.record({ other: fc.nat(299), worth: anyWorth, orders: fc.boolean() });
  fc.assert(
    fc.property(anyRows, fc.array(anyStep, { maxLength: 30 }), (rows, steps) => {
      for (const { other, worth, orders } of steps) {
        if (orders && (rows.ordered[0] ?? 0) < (rows.end[0] ?? 0)) orderMore(rows, 0);
        removeCell(rows, 0, other);
        if (worth % 2 === 0) insertCell(rows, 0, { other, worth });
        expectOrder(rows, 0);
      }
    }),
  );
});

test("a gain that divides into a bucket but for the last bit is lost by none of them", () => {
  // 49 of 3,087, and its multiples by two, come out just below a whole number of 63 parts.
  const near = [49, 98, 196, 392, 784, 1568].map((behind) => 3087 - behind);
  const worths = [0, ...near, 3087, ...Array.from({ length: 20 }, (_, place) => place)];
  const rows = toRows(
    [worths],
    worths.map(() => 0),
  );
  const before = peopleOf(rows, 0);
  orderAll(rows, 0);
  expect(peopleOf(rows, 0)).toEqual(before);
});
