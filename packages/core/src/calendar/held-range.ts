import { addMilliseconds, MINUTE } from "../instant.ts";
import type { BusyTime, MentorBusyTime } from "./slot-input.ts";

/** The whole range that somebody holds, with the buffers around what they mentor, as others' slots must not meet it. */
export function asHeldRange(held: MentorBusyTime): BusyTime {
  const { id, start, end, bufferBeforeMinutes: before = 0, bufferAfterMinutes: after = 0 } = held;
  const named = id === undefined ? {} : { id };
  if (before === 0 && after === 0) return { ...named, start, end };
  return {
    ...named,
    start: addMilliseconds(start, -before * MINUTE),
    end: addMilliseconds(end, after * MINUTE),
  };
}
