import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant, toMilliseconds } from "../instant.ts";
import { doesGroupMailHold } from "./group-mail-holds.ts";

const startsAt = "2026-11-24T14:00:00Z";
const holds = (more: Partial<Parameters<typeof doesGroupMailHold>[0]>) =>
  doesGroupMailHold({
    kind: "groupJoined",
    toldStart: startsAt,
    group: { status: "open", startsAt },
    seat: "joined",
    hasClosedOut: false,
    now: "2026-11-24T07:00:00Z",
    ...more,
  });

test("a seat is told while its reader has it, and the group stands as told", () => {
  expect(holds({})).toBe(true);
  expect(holds({ seat: "left" })).toBe(false);
  expect(holds({ group: { status: "cancelled", startsAt } })).toBe(false);
  expect(holds({ group: { status: "open", startsAt: "2026-11-25T14:00:00Z" } })).toBe(false);
});

test("an offered seat is told while it is kept", () => {
  expect(holds({ kind: "groupSeatOffered", seat: "offered" })).toBe(true);
  expect(holds({ kind: "groupSeatOffered", seat: "waiting" })).toBe(false);
  expect(holds({ kind: "groupSeatOffered", seat: "joined" })).toBe(false);
});

test("a seat given up is told unless its reader is back in it", () => {
  expect(holds({ kind: "groupLeft", seat: "joined" })).toBe(false);
  expect(holds({ kind: "groupLeft", seat: "left" })).toBe(true);
  expect(holds({ kind: "groupLeft", seat: "waiting" })).toBe(true);
});

test("a mentor who closed out is not asked any more", () => {
  const after = { kind: "groupCloseOutAsked", seat: "mentor", now: "2026-11-25T07:00:00Z" } as const;
  expect(holds(after)).toBe(true);
  expect(holds({ ...after, hasClosedOut: true })).toBe(false);
});

test("nothing announces a group that began, and that it is off is told however it came", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("groupOpened", "groupJoined", "groupMoved", "groupReminder", "groupSeatOffered"),
      fc.constantFrom("mentor", "joined", "offered", "waiting", "left", null),
      fc.integer({ min: 0, max: 10_000_000 }),
      (kind, seat, late) => {
        const now = toInstant(toMilliseconds(startsAt) + late);
        expect(holds({ kind, seat, now })).toBe(false);
        expect(holds({ kind: "groupCancelled", seat, now })).toBe(true);
      },
    ),
  );
});
