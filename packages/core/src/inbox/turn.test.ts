import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant } from "../instant.ts";
import type { Turn } from "./turn.ts";
import { countTurns, sortTurns } from "./turn.ts";

const moment = fc.option(
  fc.integer({ min: 0, max: 1_000_000 }).map((minutes) => toInstant(minutes * 60_000)),
);
const turn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom(
    ...(["answerMentorshipRequest", "answerRequest", "closeOut", "answerReview"] as const),
    ...(["answerFlash", "offerToPair"] as const),
  ),
  isMine: fc.boolean(),
  since: moment,
  until: moment,
  otherwise: fc.constant("expires"),
  subject: fc.constant(null),
});

test("no turn is lost, mine are ordered by what ends first, theirs by who waits longest", () => {
  fc.assert(
    fc.property(fc.array(turn), (turns) => {
      const { mine, theirs } = sortTurns(turns);
      expect(mine.length + theirs.length).toBe(turns.length);
      expect(mine.every(({ isMine }) => isMine)).toBe(true);
      const ends = mine.map(({ until }) => until ?? "9999");
      expect(ends).toEqual(ends.toSorted());
      const begins = theirs.map(({ since }) => since ?? "9999");
      expect(begins).toEqual(begins.toSorted());
    }),
  );
});

const HERE = new Set(["answerFlash", "offerToPair"]);

test("the counts of the places and of what is answered on Home itself add up to that of Home", () => {
  fc.assert(
    fc.property(fc.array(turn), (turns) => {
      const counts = countTurns(sortTurns(turns).mine);
      const onHome = turns.filter(({ kind, isMine }) => isMine && HERE.has(kind)).length;
      expect(counts["/mentorships"] + counts["/calendar"] + counts["/reviews"] + onHome).toBe(counts["/"]);
    }),
  );
});
