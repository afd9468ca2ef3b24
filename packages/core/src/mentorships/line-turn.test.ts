import { expect, test } from "vitest";
import { lineTurn } from "./line-turn.ts";

const wait = {
  status: "waiting" as const,
  joinedAt: "2026-11-20T09:00:00Z",
  offeredAt: null,
  offerEndsAt: null,
};
const offered = {
  ...wait,
  status: "offered" as const,
  offeredAt: "2026-11-23T09:00:00Z",
  offerEndsAt: "2026-11-26T09:00:00Z",
};

test("a kept place is the mentee's turn until its time is over; in line one waits", () => {
  const now = "2026-11-24T09:00:00Z";
  expect(lineTurn(wait, now)).toMatchObject({ kind: "waitInLine", isMine: false, until: null });
  expect(lineTurn(offered, now)).toEqual({
    kind: "takePlace",
    isMine: true,
    since: offered.offeredAt,
    until: offered.offerEndsAt,
    otherwise: "placeMovesOn",
  });
  expect(lineTurn(offered, offered.offerEndsAt)).toBe(null);
  expect(lineTurn({ ...wait, status: "left" }, now)).toBe(null);
});
