import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personId } from "../ids.ts";
import { addMilliseconds, HOUR, MINUTE, toMilliseconds } from "../instant.ts";
import type { GroupSeats, Seat } from "./seats.ts";
import { acceptSeat, joinGroup, leaveGroup, listWaiting, runOutOffers } from "./seats.ts";

const now = "2026-06-10T09:00:00Z";
const startsAt = "2026-06-14T09:00:00Z";
const id = (index: number) => personId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
const mentorId = id(99);
const empty: GroupSeats = { mentorId, seats: 2, status: "open", startsAt, people: [] };

type Act = "join" | "leave" | "accept" | "clock";
const acts = { join: joinGroup, leave: leaveGroup, accept: acceptSeat };

function step(group: GroupSeats, { act, who, at }: { act: Act; who: number; at: string }): GroupSeats {
  if (act === "clock") return { ...group, people: runOutOffers(group, at) };
  const outcome = acts[act]({ group, personId: id(who), now: at });
  return outcome.ok ? { ...group, people: outcome.value } : group;
}

const after = (group: GroupSeats, ...steps: [Act, number][]) =>
  steps.reduce((known, [act, who]) => step(known, { act, who, at: now }), group);
const statusOf = ({ people }: GroupSeats, who: number) =>
  people.find((one) => one.personId === id(who))?.status;

describe("seats", () => {
  test("who comes while there are seats has one, who comes later waits", () => {
    const group = after(empty, ["join", 1], ["join", 2], ["join", 3], ["join", 4]);
    expect([1, 2, 3, 4].map((who) => statusOf(group, who))).toEqual([
      "joined",
      "joined",
      "waiting",
      "waiting",
    ]);
  });

  test("a freed seat is offered to the first who waits, for 24 h, and to nobody else", () => {
    const group = after(empty, ["join", 1], ["join", 2], ["join", 3], ["join", 4], ["leave", 1], ["join", 5]);
    expect(group.people.find((one) => one.personId === id(3))).toMatchObject({
      status: "offered",
      offerEndsAt: addMilliseconds(now, 24 * HOUR).replace(".000", ""),
    });
    expect(statusOf(group, 5)).toBe("waiting");
    expect(statusOf(after(group, ["accept", 4]), 4)).toBe("waiting");
    expect(statusOf(after(group, ["accept", 3]), 3)).toBe("joined");
  });

  test("an offer that nobody took goes to the next, and the last ends two hours before", () => {
    const group = after(empty, ["join", 1], ["join", 2], ["join", 3], ["join", 4], ["leave", 1]);
    const late = addMilliseconds(startsAt, -5 * HOUR);
    const next = step(group, { act: "clock", who: 0, at: late });
    expect([statusOf(next, 3), statusOf(next, 4)]).toEqual(["left", "offered"]);
    const offer = next.people.find((one) => one.personId === id(4))?.offerEndsAt ?? now;
    expect(toMilliseconds(offer)).toBe(toMilliseconds(startsAt) - 2 * HOUR);
    const over = step(next, { act: "clock", who: 0, at: addMilliseconds(startsAt, -2 * HOUR) });
    expect(over.people.some(({ status }) => status === "offered")).toBe(false);
  });

  test("what is closed takes nobody, the mentor has no seat of their own", () => {
    expect(joinGroup({ group: empty, personId: mentorId, now })).toMatchObject({ code: "OWN_GROUP" });
    expect(joinGroup({ group: empty, personId: id(1), now: startsAt })).toMatchObject({
      code: "GROUP_BEGUN",
    });
    const cancelled = { ...empty, status: "cancelled" } as const;
    expect(joinGroup({ group: cancelled, personId: id(1), now })).toMatchObject({ code: "GROUP_CANCELLED" });
  });

  const anyStep = fc.record({
    act: fc.constantFrom<Act>("join", "join", "leave", "accept", "clock"),
    who: fc.integer({ min: 1, max: 12 }),
    minutes: fc.integer({ min: 0, max: 600 }),
  });

  test("whatever happens: never more than the seats, each seat for one, and nobody jumps the line", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.array(anyStep, { maxLength: 60 }), (seats, steps) => {
        let group: GroupSeats = { ...empty, seats };
        let at = now;
        for (const { minutes, ...one } of steps) {
          at = addMilliseconds(at, minutes * MINUTE);
          const before = group;
          group = step(group, { ...one, at });
          expectSound(group);
          expectNoJump(before.people, group.people);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function expectSound({ seats, people }: GroupSeats): void {
  const taken = people.flatMap(({ seat }) => (seat === null ? [] : [seat]));
  expect(taken.length).toBeLessThanOrEqual(seats);
  expect(new Set(taken).size).toBe(taken.length);
  expect(Math.max(0, ...taken)).toBeLessThanOrEqual(seats);
  expect(new Set(people.map(({ personId: one }) => one)).size).toBe(people.length);
  expect(new Set(people.map(({ place }) => place)).size).toBe(people.length);
  for (const { status, seat, offerEndsAt } of people) {
    expect(seat !== null).toBe(status === "joined" || status === "offered");
    expect(offerEndsAt !== null).toBe(status === "offered");
  }
}

/** Whoever comes to a seat or an offer stood before everybody who still waits. */
function expectNoJump(before: readonly Seat[], people: readonly Seat[]): void {
  const had = new Set(before.filter(({ seat }) => seat !== null).map(({ personId: one }) => one));
  const came = people.filter(({ seat, personId: one }) => seat !== null && !had.has(one));
  const [first] = listWaiting(people);
  for (const { place } of came) expect(first === undefined || place < first.place).toBe(true);
}
