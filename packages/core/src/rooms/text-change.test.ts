import fc from "fast-check";
import { expect, test } from "vitest";
import { moveCursor, textChange } from "./text-change.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "💥", "🧗"), maxLength: 30 });

function apply(before: string, change: ReturnType<typeof textChange>): string {
  if (change === null) return before;
  return before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed);
}

test("whatever was typed, the change makes the new text of the old one", () => {
  fc.assert(
    fc.property(text, text, fc.nat(40), (before, after, cursor) => {
      expect(apply(before, textChange(before, after, Math.min(cursor, after.length)))).toBe(after);
    }),
  );
});

test("no change holds half of a character", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = textChange(before, after);
      if (change === null) return;
      expect(change.inserted.isWellFormed()).toBe(true);
      expect(before.slice(0, change.at).isWellFormed()).toBe(true);
      expect(before.slice(change.at + change.removed).isWellFormed()).toBe(true);
    }),
  );
});

test("one letter among equal ones is new where the cursor stands behind it", () => {
  expect(textChange("aaaa", "aaaaa", 2)).toEqual({ at: 1, removed: 0, inserted: "a" });
  expect(textChange("aaaa", "aaaaa", 5)).toEqual({ at: 4, removed: 0, inserted: "a" });
});

test("one insertion of somebody is one insertion, and nothing beside it", () => {
  fc.assert(
    fc.property(text, text, fc.nat(30), (before, typed, place) => {
      const characters = [...before];
      const at = characters.slice(0, place).join("").length;
      const after = before.slice(0, at) + typed + before.slice(at);
      const change = textChange(before, after, at + typed.length);
      if (change === null) return;
      expect(change.removed).toBeLessThanOrEqual(1);
      expect(change.inserted.length - change.removed).toBe(typed.length);
    }),
  );
});

test("a cursor stays where it is when others write behind it, and moves along when they write before it", () => {
  expect(moveCursor(3, { at: 5, removed: 1, inserted: "xx" })).toBe(3);
  expect(moveCursor(7, { at: 2, removed: 1, inserted: "xx" })).toBe(8);
  expect(moveCursor(4, { at: 2, removed: 5, inserted: "xy" })).toBe(4);
  expect(moveCursor(2, { at: 2, removed: 0, inserted: "xy" })).toBe(2);
});
