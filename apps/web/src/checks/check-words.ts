import type { Feeling, Rhythm } from "@belay/core/checks/check-inputs.ts";

interface Choice<Value> {
  value: Value;
  label: string;
}

/** How somebody finds that the two of them fit. */
export const FIT_CHOICES: readonly Choice<Feeling>[] = [
  { value: "good", label: "It fits" },
  { value: "mostly", label: "Mostly" },
  { value: "unsure", label: "I can't tell yet" },
  { value: "notRight", label: "It does not fit" },
];

/** How it goes, every now and then. */
export const PULSE_CHOICES: readonly Choice<Feeling>[] = [
  { value: "good", label: "Well" },
  { value: "mostly", label: "Mostly well" },
  { value: "unsure", label: "So-so" },
  { value: "notRight", label: "Not well" },
];

export const RHYTHM_CHOICES: readonly Choice<Rhythm>[] = [
  { value: "tooRarely", label: "Too rarely" },
  { value: "right", label: "Just right" },
  { value: "tooOften", label: "Too often" },
];

/** What was chosen, in the words that it was chosen by. */
export function chosenWords<Value>(choices: readonly Choice<Value>[], value: Value | null): string {
  return choices.find((choice) => choice.value === value)?.label ?? "";
}

/** Who may read what is said, beside the field. */
export function seenBy(circle: "me" | "pair", otherName: string): string {
  return circle === "me" ? "Only you see this" : `You and ${otherName} see this`;
}
