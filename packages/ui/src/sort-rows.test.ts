import { describe, expect, test } from "vitest";
import { nextSorting, sortRows } from "./sort-rows.ts";

const rows = [
  { name: "Yusuf", hours: 17.25 },
  { name: "éva", hours: null },
  { name: "Ana", hours: 4.5 },
  { name: "Mei", hours: 100 },
];

describe("sorting a table", () => {
  test("numbers go by size, and rows without one come last both ways", () => {
    const up = sortRows(rows, (row) => row.hours, "ascending").map(({ name }) => name);
    const down = sortRows(rows, (row) => row.hours, "descending").map(({ name }) => name);
    expect(up).toEqual(["Ana", "Yusuf", "Mei", "éva"]);
    expect(down).toEqual(["Mei", "Yusuf", "Ana", "éva"]);
  });

  test("words go by letter, whatever their case or accent", () => {
    const sorted = sortRows(rows, (row) => row.name, "ascending").map(({ name }) => name);
    expect(sorted).toEqual(["Ana", "éva", "Mei", "Yusuf"]);
  });

  test("the first press on a number shows the most, the next turns it round", () => {
    const first = nextSorting(null, "hours", true);
    expect(first).toEqual({ key: "hours", direction: "descending" });
    expect(nextSorting(first, "hours", true).direction).toBe("ascending");
    expect(nextSorting(first, "name").direction).toBe("ascending");
  });
});
