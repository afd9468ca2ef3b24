import type { SlotInput } from "@belay/core/calendar/slot-input.ts";
import { computeSlots } from "@belay/core/calendar/slots.ts";

export function answerSlots(line: string) {
  const { input }: { input: SlotInput } = JSON.parse(line);
  return { starts: computeSlots(input) };
}
