import fc from "fast-check";
import { expect, test } from "vitest";
import { teamShares } from "./team-shares.ts";

const team = (...sessions: number[]) =>
  sessions.map((count, index) => ({ personId: `p${index}`, sessions: count }));

test("the fewest people who did half, and how much that was", () => {
  expect(teamShares(team(31, 19, 6, 0, 2, 0, 16))).toEqual({
    total: 74,
    people: 7,
    carriers: ["p0", "p1"],
    percent: 68,
  });
});

test("nothing is said of a small team, of few sessions, or where all carry alike", () => {
  expect(teamShares(team(31, 19))).toBeNull();
  expect(teamShares(team(4, 0, 0))).toBeNull();
  expect(teamShares(team(5, 5, 5))).toBeNull();
  expect(teamShares([])).toBeNull();
});

test("whoever carries did at least half, and without the last of them it would be less", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 3, maxLength: 12 }), (sessions) => {
      const people = team(...sessions);
      const shares = teamShares(people);
      if (shares === null) return;
      const of = (ids: readonly string[]) =>
        people.reduce((sum, one) => sum + (ids.includes(one.personId) ? one.sessions : 0), 0);
      expect(of(shares.carriers) * 2).toBeGreaterThanOrEqual(shares.total);
      expect(of(shares.carriers.slice(0, -1)) * 2).toBeLessThan(shares.total);
    }),
  );
});
