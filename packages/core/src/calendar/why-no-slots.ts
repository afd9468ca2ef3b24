import type { Instant } from "../instant.ts";
import type { SlotInput } from "./slot-input.ts";
import { firstSlot } from "./slots.ts";

/** What keeps two people from having any time to choose, in the order in which it can be mended. */
export type NoSlotsReason = "MENTOR_HAS_NO_HOURS" | "MENTEE_IS_NEVER_FREE" | "NO_SHARED_HOURS" | "ALL_TAKEN";

/**
 * Why `firstSlot(input)` is null, and null when it is not: whose hours are missing, hours that never meet for so
 * long, or hours that meet and are all taken in the range.
 */
export function whyNoSlots(input: SlotInput, first: Instant | null = firstSlot(input)): NoSlotsReason | null {
  if (first !== null) return null;
  const { mentor, mentee } = input;
  if (mentor.weekly.length === 0) return "MENTOR_HAS_NO_HOURS";
  if (mentee?.weekly?.length === 0) return "MENTEE_IS_NEVER_FREE";
  const idle = { ...input, mentor: { ...mentor, busy: [] }, mentee: mentee && { ...mentee, busy: [] } };
  return firstSlot(idle) === null ? "NO_SHARED_HOURS" : "ALL_TAKEN";
}
