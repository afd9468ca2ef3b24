import { expect, test } from "vitest";
import type { HealthRow } from "./health-calls.ts";
import { saySince } from "./health-words.ts";

type Said = Parameters<typeof saySince>[0];

const pair: Said = {
  ...{ name: "Ben", mentor: null, owner: "nobody", cause: "UNDER_WAY", lastRepair: null },
  ...{ since: "2026-11-22T09:00:00Z", pairedSince: "2026-08-01T09:00:00Z" },
};
const dates: Parameters<typeof saySince>[1]["dates"] = { enrolUntil: "2026-12-01", startsOn: "2026-12-05" };
const say = (row: Said) =>
  saySince(row, { today: "2026-11-26", dates, day: (at) => at.slice(0, 10), date: (day) => day });

test("a pair says since when it is one, and when something was last seen between the two", () => {
  expect(say(pair)).toBe("Paired since 2026-08-01 · last sign of life 2026-11-22");
  expect(say({ ...pair, since: "2026-08-01T09:00:00Z" })).toBe(
    "Paired since 2026-08-01 · nothing seen between them yet",
  );
});

test("what whoever runs it did is no sign of life", () => {
  const lastRepair: HealthRow["lastRepair"] = {
    kind: "extend",
    at: pair.since,
    on: "2026-11-22",
    by: "Iris",
  };
  expect(say({ ...pair, lastRepair })).toBe("Paired since 2026-08-01");
});

test("a cohort that takes names says until when, and when its pairs begin", () => {
  expect(say({ ...pair, cause: "BEFORE_MATCH", pairedSince: null })).toBe(
    "Names are taken until 2026-12-01, pairs begin 2026-12-05",
  );
});
