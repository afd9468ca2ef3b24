import { describe, expect, test } from "vitest";
import type { GroupTurnFacts } from "./group-turn.ts";
import { groupTurn } from "./group-turn.ts";

const since = "2026-06-10T09:00:00Z";
const group: GroupTurnFacts = {
  status: "open",
  startsAt: "2026-06-14T09:00:00Z",
  endsAt: "2026-06-14T10:00:00Z",
  isMentor: false,
  seat: { status: "offered", offerEndsAt: "2026-06-11T09:00:00Z", since },
  hasClosedOut: false,
};
const joined = { ...group, seat: { status: "joined", offerEndsAt: null, since } } as const;

describe("the turn in a group", () => {
  test("a seat is somebody's turn for as long as it is kept for them", () => {
    expect(groupTurn(group, "2026-06-10T10:00:00Z")).toMatchObject({
      kind: "takeSeat",
      until: "2026-06-11T09:00:00Z",
      otherwise: "seatMovesOn",
    });
    expect(groupTurn(group, "2026-06-11T09:00:00Z")).toBeNull();
  });

  test("who stands in the line waits until no seat can be offered any more", () => {
    const waiting = { ...group, seat: { status: "waiting", offerEndsAt: null, since } } as const;
    const until = "2026-06-14T07:00:00Z";
    expect(groupTurn(waiting, "2026-06-14T06:59:00Z")).toEqual({
      ...{ kind: "waitForSeat", since, until, otherwise: "lineEnds" },
    });
    expect(groupTurn(waiting, until)).toBeNull();
  });

  test("whoever led it or sat in it says how it was, within 30 days", () => {
    expect(groupTurn(joined, "2026-06-14T09:59:00Z")).toBeNull();
    expect(groupTurn(joined, "2026-06-14T10:00:00Z")).toMatchObject({ kind: "closeOutGroup" });
    expect(groupTurn({ ...joined, seat: null }, "2026-06-14T10:00:00Z")).toBeNull();
    expect(groupTurn({ ...joined, seat: null, isMentor: true }, "2026-06-14T10:00:00Z")).not.toBeNull();
    expect(groupTurn({ ...joined, hasClosedOut: true }, "2026-06-14T10:00:00Z")).toBeNull();
    expect(groupTurn(joined, "2026-07-14T10:00:00Z")).toBeNull();
  });

  test("nothing waits in a group that was called off", () => {
    expect(groupTurn({ ...joined, status: "cancelled" }, "2026-06-14T10:00:00Z")).toBeNull();
  });
});
