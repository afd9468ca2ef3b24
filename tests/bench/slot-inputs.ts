import type { SlotInput, WeeklyWindow } from "@belay/core/calendar/slot-input.ts";
import { addMilliseconds, DAY, HOUR } from "@belay/core/instant.ts";

/** A Monday: within 60 days New York, Madrid and Sydney change their clocks. */
const NOW = "2026-03-02T00:00:00Z";
/** With about the hours from each to UTC, so that the busy times lie in the open ones. */
const ZONES = [
  ["Europe/Madrid", 1],
  ["America/New_York", -5],
  ["Asia/Kolkata", 5.5],
  ["Australia/Sydney", 11],
  ["America/Sao_Paulo", -3],
] as const;
const BUSY_HOURS = [9, 10, 11, 14, 15, 16];

const twoBlocks: WeeklyWindow[] = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
  { day, start: "09:00", end: "12:00" },
  { day, start: "14:00", end: "17:00" },
]);

/** The bench's mentors differ in zone and busy times, one a day; the same every time. */
export function slotInput(index: number, days: number): SlotInput {
  const [timeZone, hoursFromUtc] = ZONES[index % ZONES.length] ?? ["UTC", 0];
  const busy = Array.from({ length: days }, (_, day) => {
    const hour = BUSY_HOURS[(index + day) % BUSY_HOURS.length] ?? 9;
    const start = addMilliseconds(NOW, day * DAY + (hour - hoursFromUtc) * HOUR);
    const kind = day % 3 === 0 ? ("external" as const) : ("session" as const);
    return { kind, id: `${index}-${day}`, start, end: addMilliseconds(start, HOUR) };
  });
  return {
    now: NOW,
    range: { start: NOW, end: addMilliseconds(NOW, days * DAY) },
    durationMinutes: 60,
    slotStepMinutes: 15,
    excludeSessionId: null,
    mentor: {
      timeZone,
      weekly: twoBlocks,
      overrides: [],
      busy,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      horizonDays: 60,
      maxSessionsPerDay: null,
      maxSessionsPerWeek: null,
    },
    mentee: null,
  };
}
