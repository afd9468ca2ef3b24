import type { MatchRefusal } from "@belay/core/matching/match-refusal.ts";
import type { MissingCounts } from "@belay/core/matching/missing-counts.ts";

const CLOSED_DOOR = (count: number) => `${count} ${count === 1 ? "is" : "are"} not open to new requests`;

/** Why so many are not in the list, each reason as a part of one sentence. */
const counted = {
  SELF: () => "this is you",
  ALREADY_PAIRED: (count) => `${count} ${count === 1 ? "mentors" : "mentor"} you already`,
  OWN_MANAGER: (count) => `${count} ${count === 1 ? "is" : "are"} above you in your reporting line`,
  NOT_OFFERED: (count) => `${count} ${count === 1 ? "teaches" : "teach"} other skills`,
  LEVEL_GAP_TOO_SMALL: (count) => `${count} ${count === 1 ? "is" : "are"} not a grade above you`,
  SKILL_GAP_TOO_SMALL: (count) => `${count} ${count === 1 ? "is" : "are"} not known to be ahead of you in it`,
  NO_CAPACITY: (count) => `${count} ${count === 1 ? "is" : "are"} full`,
  NO_SHARED_LANGUAGE: (count) => `${count} ${count === 1 ? "speaks" : "speak"} no language of yours`,
  OVERLAP_TOO_SMALL: (count) => `${count} ${count === 1 ? "shares" : "share"} too few hours with you`,
  BELOW_THRESHOLD: (count) => `${count} ${count === 1 ? "fits" : "fit"} too little`,
  INACTIVE: CLOSED_DOOR,
  // Who did not say so themselves is told INACTIVE by the server.
  BLOCKED_PAIR: (count) => `${count} you keep apart from you`,
} satisfies Record<MatchRefusal, (count: number) => string>;

export function countedRefusal(refusal: MatchRefusal, count: number): string {
  return counted[refusal](count);
}

/** Not worth a word where others are told: they were never candidates for this goal. */
const UNREMARKABLE: readonly MatchRefusal[] = ["SELF", "NOT_OFFERED"];

/** Every reason with its count, the most first, as sentences want them. */
export function missingWords(missing: MissingCounts): string[] {
  const counts = new Map(Object.entries(missing));
  return Object.entries(counted)
    .map(([refusal, say]) => ({ refusal, say, count: counts.get(refusal) ?? 0 }))
    .filter(({ refusal, count }) => count > 0 && !UNREMARKABLE.some((one) => one === refusal))
    .toSorted((one, other) => other.count - one.count)
    .map(({ say, count }) => say(count));
}

/** Why this one colleague is not proposed, to be read on their page. */
export function refusalWords(refusal: MatchRefusal, name: string): string {
  const words = {
    SELF: "This is you.",
    ALREADY_PAIRED: `You and ${name} have a mentorship already.`,
    OWN_MANAGER: `${name} is above you in your reporting line, so this would not be mentoring.`,
    NOT_OFFERED: `${name} teaches none of the skills you want.`,
    LEVEL_GAP_TOO_SMALL: `For a level, a mentor stands at least one grade above you, and ${name} does not.`,
    SKILL_GAP_TOO_SMALL: `Nothing says that ${name} is ahead of you in what you want.`,
    NO_CAPACITY: `${name} has no free place just now, or others wait in line for it.`,
    NO_SHARED_LANGUAGE: `You and ${name} share no language.`,
    OVERLAP_TOO_SMALL: `You and ${name} share too few open hours.`,
    BELOW_THRESHOLD: `You and ${name} fit too little for a proposal.`,
    INACTIVE: `${name} is not open to new requests.`,
    BLOCKED_PAIR: `You keep ${name} apart from you, so neither of you is proposed to the other. Only you know.`,
  } satisfies Record<MatchRefusal, string>;
  return words[refusal];
}

/** What keeps somebody from being asked at all; the others only keep them from being proposed. */
const CLOSED: readonly MatchRefusal[] = [
  "SELF",
  "ALREADY_PAIRED",
  "OWN_MANAGER",
  "NO_CAPACITY",
  "INACTIVE",
  "BLOCKED_PAIR",
];

/** Full, and nothing else keeps them from being asked: then one can wait in line. */
export function canWait(refusals: readonly MatchRefusal[]): boolean {
  return refusals.includes("NO_CAPACITY") && canBeAsked(refusals.filter((one) => one !== "NO_CAPACITY"));
}

export function canBeAsked(refusals: readonly MatchRefusal[]): boolean {
  return !refusals.some((refusal) => CLOSED.includes(refusal));
}
