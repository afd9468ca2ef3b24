import { ordinal } from "../lib/ordinal.ts";
import { firstName } from "../people/first-name.ts";
import type { ChoiceRow } from "./mentorship-calls.ts";

/** `Ask Ana, then Ben, then Chen` */
export function askInTurn(names: readonly string[]): string {
  return `Ask ${names.map(firstName).join(", then ")}`;
}

/** `2nd of 3 in line` */
export function lineWords({ position, waiting }: { position: number; waiting: number }): string {
  return waiting <= 1 ? "You are next in line" : `${ordinal(position)} of ${waiting} in line`;
}

/** `2 people wait in line for a place with you` */
export function waitingCount(waiting: number): string {
  if (waiting === 0) return "Nobody waits in line for you.";
  return waiting === 1 ? "1 person waits in line for you." : `${waiting} people wait in line for you.`;
}

/** Who reads the words of a request that goes on to others. */
export function readersWords(name: string, next: readonly { name: string }[]): string {
  if (next.length === 0) return `Only ${name} reads this`;
  const others = next.map((one) => firstName(one.name)).join(" or ");
  return `${name} reads this, and ${others} if it comes to them`;
}

type Skipped = NonNullable<ChoiceRow["skippedFor"]>;

const REASONS = {
  SELF: "this is you",
  INACTIVE: "not open to new requests",
  ALREADY_PAIRED: "you have a mentorship already",
  OWN_MANAGER: "above you in your reporting line",
  NOT_OFFERED: "does not teach this skill any more",
  LEVEL_GAP_TOO_SMALL: "not a grade above you",
  SKILL_GAP_TOO_SMALL: "not ahead of you in this skill",
  NO_CAPACITY: "no free place",
  ALREADY_ASKED: "you asked them already",
} satisfies Record<Skipped, string>;

/** Why somebody can't be asked, as a part of a sentence; a code of a newer server reads as a closed door. */
export function passedOverFor(code: string | null): string {
  const known: Readonly<Record<string, string>> = REASONS;
  return known[code ?? ""] ?? REASONS.INACTIVE;
}

/** `Ben was passed over: no free place` */
export function skippedWords({ mentorName, skippedFor }: Pick<ChoiceRow, "mentorName" | "skippedFor">) {
  return skippedFor === null ? null : `${firstName(mentorName)} was passed over: ${REASONS[skippedFor]}`;
}

/** One place earlier or later; the same list at its ends. */
export function moveChoice<One extends { id: string }>(
  list: readonly One[],
  id: string,
  by: -1 | 1,
): readonly One[] {
  const from = list.findIndex((one) => one.id === id);
  const [one, other] = [list[from], list[from + by]];
  if (!one || !other) return list;
  return list.map((each) => (each === one ? other : each === other ? one : each));
}
