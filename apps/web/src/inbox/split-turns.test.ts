import { expect, test } from "vitest";
import { splitTurns } from "./split-turns.ts";
import type { Turn } from "./turn.ts";

// Only the kind and the order are read.
const turn = (type: string, id: number) => ({ subject: { type, id } }) as unknown as Turn;
const ids = (turns: readonly Turn[]) => turns.map(({ subject }) => subject.id);

test("of many review comments the two newest stand on Home, after everything with a clock", () => {
  const turns = [
    turn("session", 1),
    turn("review", 2),
    turn("review", 3),
    turn("review", 4),
    turn("request", 5),
  ];
  const { shown, moreReviews } = splitTurns(turns);
  expect(ids(shown)).toEqual([1, 5, 4, 3]);
  expect(moreReviews).toBe(1);
});

test("no turn is lost: shown and counted add up", () => {
  const turns = Array.from({ length: 9 }, (_, id) => turn(id % 2 === 0 ? "review" : "session", id));
  const { shown, moreReviews } = splitTurns(turns);
  expect(shown.length + moreReviews).toBe(turns.length);
});
