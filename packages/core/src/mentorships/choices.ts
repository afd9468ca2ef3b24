import type { PersonId } from "../ids.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { PassedOverFor } from "./mentorship-refusal.ts";

/** So many mentors at most are asked for one goal, one after the other. */
export const MOST_CHOICES = 3;

/** One of the mentors somebody wants to ask for a goal. `over`: they were asked, and it came to nothing. */
export interface Choice {
  mentorId: PersonId;
  /** From 1, in the order in which they are asked. */
  place: number;
  status: "waiting" | "asked" | "over" | "skipped";
  skippedFor: PassedOverFor | null;
}

/** What stands against asking each who still waits, judged at this moment; null: nothing does. */
export type Judgements = ReadonlyMap<PersonId, PassedOverFor | null>;

export interface MovedOn {
  choices: Choice[];
  /** Who is asked now; null when nobody is left. */
  next: PersonId | null;
  skipped: { mentorId: PersonId; because: PassedOverFor }[];
}

export function listWaitingChoices(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ status }) => status === "waiting").toSorted(byPlace);
}

/**
 * What was asked last came to nothing: the next in order who can be asked at this moment is, whoever can't be is
 * passed over with the reason, and nobody is asked twice. Somebody without a judgement is passed over as gone.
 */
export function moveOn(choices: readonly Choice[], judged: Judgements): MovedOn {
  const over = choices.map((one) => (one.status === "asked" ? { ...one, status: "over" as const } : one));
  const skipped: MovedOn["skipped"] = [];
  let next: PersonId | null = null;
  for (const { mentorId } of listWaitingChoices(over)) {
    const because = judged.get(mentorId);
    if (because === null) {
      next = mentorId;
      break;
    }
    skipped.push({ mentorId, because: because ?? "INACTIVE" });
  }
  const changed = over.map((one): Choice => {
    if (one.mentorId === next) return { ...one, status: "asked" };
    const passed = skipped.find(({ mentorId }) => mentorId === one.mentorId);
    return passed ? { ...one, status: "skipped", skippedFor: passed.because } : one;
  });
  return { choices: changed, next, skipped };
}

export type ArrangeRefusal = "TOO_MANY_CHOICES" | "CHOSEN_TWICE" | "ASKED_BEFORE" | "SELF";

/**
 * The later choices anew, in this order: whoever is not named any more is not asked. Who is asked or was stays,
 * counts among the three, and can't come again.
 */
export function arrangeChoices(
  choices: readonly Choice[],
  next: readonly PersonId[],
  menteeId: PersonId,
): Result<Choice[], ArrangeRefusal> {
  const settled = choices.filter(({ status }) => status !== "waiting").toSorted(byPlace);
  if (next.includes(menteeId)) return refuse("SELF", { field: "next" });
  if (new Set(next).size < next.length) return refuse("CHOSEN_TWICE", { field: "next" });
  if (settled.some(({ mentorId }) => next.includes(mentorId)))
    return refuse("ASKED_BEFORE", { field: "next" });
  if (settled.length + next.length > MOST_CHOICES) return refuse("TOO_MANY_CHOICES", { field: "next" });
  const waiting = next.map((mentorId) => ({ mentorId, status: "waiting" as const, skippedFor: null }));
  return succeed([...settled, ...waiting].map((one, index) => ({ ...one, place: index + 1 })));
}

/**
 * The first of these names that stands in the words, as a word of its own: whoever is asked later reads the same
 * words, and must not learn from them who was asked before.
 */
export function findNameIn(words: string, names: readonly string[]): string | null {
  const said = new Set(
    words
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  const parts = names.flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []);
  return parts.find((part) => part.length > 2 && said.has(part.normalize("NFKC").toLowerCase())) ?? null;
}

const byPlace = (one: Choice, other: Choice) => one.place - other.place;
