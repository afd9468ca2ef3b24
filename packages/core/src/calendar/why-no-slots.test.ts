import { expect, test } from "vitest";
import { BOOKING_DEFAULTS } from "./booking-defaults.ts";
import type { SlotInput } from "./slot-input.ts";
import { whyNoSlots } from "./why-no-slots.ts";

const morning = [{ day: 2, start: "09:00", end: "10:00" }];
const evening = [{ day: 2, start: "18:00", end: "19:00" }];
const input = (facts: {
  mentor?: SlotInput["mentor"]["weekly"];
  mentee?: SlotInput["mentor"]["weekly"] | null;
  busy?: SlotInput["mentor"]["busy"];
}): SlotInput => ({
  now: "2026-11-23T09:00:00Z",
  range: { start: "2026-11-23T09:00:00Z", end: "2026-11-30T09:00:00Z" },
  durationMinutes: 60,
  slotStepMinutes: 15,
  excludeSessionId: null,
  mentor: { ...BOOKING_DEFAULTS, timeZone: "UTC", weekly: facts.mentor ?? morning, busy: facts.busy ?? [] },
  mentee: { timeZone: "UTC", weekly: facts.mentee === undefined ? null : facts.mentee, busy: [] },
});
const taken = { kind: "session", start: "2026-11-24T09:15:00Z", end: "2026-11-24T09:30:00Z" } as const;

test("there is no reason while there is a time", () => {
  expect(whyNoSlots(input({}))).toBeNull();
});

test.each([
  ["a mentor who painted nothing offers nothing", { mentor: [] }, "MENTOR_HAS_NO_HOURS"],
  ["a mentee who is never free", { mentee: [] }, "MENTEE_IS_NEVER_FREE"],
  ["mornings and evenings don't meet", { mentee: evening }, "NO_SHARED_HOURS"],
  ["hours that meet may all be taken", { busy: [taken] }, "ALL_TAKEN"],
] as const)("%s", (_, facts, reason) => {
  expect(whyNoSlots(input(facts))).toBe(reason);
});

test("too short a meeting of hours is none for a long session", () => {
  expect(whyNoSlots({ ...input({}), durationMinutes: 90 })).toBe("NO_SHARED_HOURS");
});
