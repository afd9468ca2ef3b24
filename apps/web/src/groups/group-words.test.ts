import { describe, expect, test } from "vitest";
import { ordinal } from "../lib/ordinal.ts";
import { canSit, groupState, seatWords } from "./group-words.ts";

const group = { seats: 8, taken: 5, offered: 0, waiting: 0, own: null };

describe("the seats of a group in words", () => {
  test("say who is in, who waits and where one stands in line", () => {
    expect(seatWords(group)).toBe("5 of 8 joined");
    const waiting = { ...group, taken: 8, waiting: 2, own: { status: "waiting", position: 1 } } as const;
    expect(seatWords(waiting)).toBe("8 of 8 joined, 2 waiting, you are 1st in line");
    const offered = { ...group, taken: 7, offered: 1, own: { status: "offered", position: 0 } } as const;
    expect(seatWords(offered)).toBe("7 of 8 joined, 1 seat kept for you");
    expect([2, 3, 4, 11, 21].map(ordinal)).toEqual(["2nd", "3rd", "4th", "11th", "21st"]);
  });

  test("who waits goes before who comes", () => {
    expect(canSit(group)).toBe(true);
    expect(canSit({ ...group, waiting: 1 })).toBe(false);
    expect(canSit({ ...group, waiting: 1, own: { status: "waiting", position: 1 } })).toBe(true);
    expect(canSit({ ...group, taken: 7, offered: 1 })).toBe(false);
  });

  test("a group is over when it has ended, whatever its seats", () => {
    const open = {
      ...group,
      status: "open",
      startsAt: "2026-11-26T09:00:00Z",
      endsAt: "2026-11-26T10:00:00Z",
    } as const;
    expect(groupState(open, Date.parse("2026-11-25T09:00:00Z")).words).toBe("3 seats free");
    expect(groupState(open, Date.parse("2026-11-26T09:30:00Z")).words).toBe("Going on now");
    expect(groupState(open, Date.parse("2026-11-26T10:00:00Z")).words).toBe("Over");
  });
});
