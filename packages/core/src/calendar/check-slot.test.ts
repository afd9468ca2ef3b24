import { expect, test } from "vitest";
import { checkSlot } from "./check-slot.ts";
import type { MentorAvailability, SlotFacts } from "./slot-input.ts";
import { WAIVABLE } from "./slot-input.ts";
import { nearestSlots } from "./slots.ts";

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, start: "09:00", end: "17:00" }));
const ada: MentorAvailability = {
  timeZone: "Europe/Madrid",
  weekly: weekdays,
  overrides: [],
  busy: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 1_440,
  horizonDays: 60,
  maxSessionsPerDay: null,
  maxSessionsPerWeek: null,
};
const facts: SlotFacts = {
  now: "2026-06-08T08:00:00Z",
  durationMinutes: 60,
  slotStepMinutes: 15,
  excludeSessionId: null,
  mentor: ada,
  mentee: { timeZone: "America/New_York", weekly: weekdays, overrides: [], busy: [] },
};
/** Wednesday, 15:00 for Ada and 09:00 in New York. */
const wednesday = "2026-06-10T13:00:00Z";
const session = { kind: "session", id: "s1", start: wednesday, end: "2026-06-10T14:00:00Z" } as const;

const code = (more: Partial<SlotFacts>, start = wednesday) => {
  const answer = checkSlot({ ...facts, ...more }, start);
  return answer.ok ? answer.value : answer.code;
};

test("a free start is accepted and comes back as it is written everywhere", () => {
  expect(code({}, "2026-06-10T15:00:00.000+02:00")).toBe(wednesday);
});

test("a slot that a rival took is taken, also when it filled the day", () => {
  expect(code({ mentor: { ...ada, busy: [session], maxSessionsPerDay: 1 } })).toBe("SLOT_TAKEN");
});

test("a closed hour and a start beside the grid are outside of the mentor's availability", () => {
  expect(code({}, "2026-06-10T15:00:00Z")).toBe("OUTSIDE_AVAILABILITY");
  expect(code({}, "2026-06-10T13:07:00Z")).toBe("OUTSIDE_AVAILABILITY");
});

test("notice is elapsed time and inclusive", () => {
  expect(code({ now: "2026-06-09T13:00:00Z" })).toBe(wednesday);
  expect(code({ now: "2026-06-09T13:00:01Z" })).toBe("NOTICE");
});

test("the horizon ends with the mentor's local date", () => {
  expect(code({ mentor: { ...ada, horizonDays: 2 } })).toBe(wednesday);
  expect(code({ mentor: { ...ada, horizonDays: 1 } })).toBe("HORIZON");
});

test("a full day or week refuses its other starts, and a moved session leaves its place", () => {
  const morning = { ...session, start: "2026-06-10T07:00:00Z", end: "2026-06-10T08:00:00Z" };
  const fullDay = { ...ada, busy: [morning], maxSessionsPerDay: 1 };
  const fullWeek = { ...ada, busy: [{ ...morning, start: "2026-06-10T06:00:00Z" }], maxSessionsPerWeek: 1 };
  expect(code({ mentor: fullDay })).toBe("LIMIT_REACHED");
  expect(code({ mentor: fullWeek }, "2026-06-12T13:00:00Z")).toBe("LIMIT_REACHED");
  expect(code({ mentor: fullWeek }, "2026-06-15T13:00:00Z")).toBe("2026-06-15T13:00:00Z");
  expect(code({ mentor: fullDay, excludeSessionId: "s1" })).toBe(wednesday);
});

test("a mentee's held time and closed hours are theirs", () => {
  const mentee = { timeZone: "America/New_York", weekly: weekdays, busy: [session] };
  expect(code({ mentee })).toBe("MENTEE_BUSY");
  expect(code({}, "2026-06-10T12:45:00Z")).toBe("MENTEE_BUSY");
});

test("a mentor may waive their own rules, never a clash, the past or the mentee's hours", () => {
  const late = { ...ada, weekly: [], horizonDays: 0, maxSessionsPerDay: 0 };
  const waived = { mentor: late, waive: WAIVABLE, now: "2026-06-09T13:30:00Z" };
  expect(code(waived)).toBe(wednesday);
  expect(code({ ...waived, mentor: { ...late, busy: [session] } })).toBe("SLOT_TAKEN");
  expect(code({ ...waived, now: "2026-06-10T13:00:01Z" })).toBe("NOTICE");
  expect(code(waived, "2026-06-10T23:00:00Z")).toBe("MENTEE_BUSY");
});

test("windows and busy times that end before they start count as absent", () => {
  const backwards = { ...session, start: "2026-06-10T14:00:00Z", end: "2026-06-10T13:00:00Z" };
  const weekly = [...weekdays, { day: 3, start: "18:00", end: "17:00" }];
  expect(code({ mentor: { ...ada, busy: [backwards] } })).toBe(wednesday);
  expect(code({ mentor: { ...ada, weekly }, mentee: null }, "2026-06-10T15:00:00Z")).toBe(
    "OUTSIDE_AVAILABILITY",
  );
});

test("the nearest free starts lie on both sides of the taken one, ascending, of two as close the earlier", () => {
  const range = { start: "2026-06-10T00:00:00Z", end: "2026-06-11T00:00:00Z" };
  const held = { ...session, start: "2026-06-10T09:00:00Z", end: "2026-06-10T10:00:00Z" };
  const input = { ...facts, mentor: { ...ada, busy: [held] }, mentee: null, range };
  expect(nearestSlots(input, held.start)).toEqual([
    "2026-06-10T07:45:00Z",
    "2026-06-10T08:00:00Z",
    "2026-06-10T10:00:00Z",
  ]);
});

test("an unknown zone and a text that is no instant are faults", () => {
  expect(() => code({ mentor: { ...ada, timeZone: "Mars/Base" } })).toThrow(RangeError);
  expect(() => code({}, "tomorrow")).toThrow(RangeError);
});
