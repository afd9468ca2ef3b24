import type { MatchRefusal } from "./match-refusal.ts";
import type { PairFacts } from "./pair-facts.ts";

/** Whoever looks and is neither of the two is an onlooker, whatever their role. */
export type Viewer = "mentee" | "mentor" | "onlooker";

/** A block is known to the one who blocked; anybody else reads the words of INACTIVE. */
export function refusalSeenBy(
  viewer: Viewer,
  refusal: MatchRefusal,
  blockedBy: PairFacts["blockedBy"],
): MatchRefusal {
  const isBlocker = viewer !== "onlooker" && (blockedBy === viewer || blockedBy === "both");
  return refusal === "BLOCKED_PAIR" && !isBlocker ? "INACTIVE" : refusal;
}

/** All reasons as somebody may see them, each once, in the same order. */
export function refusalsSeenBy(
  viewer: Viewer,
  refusals: readonly MatchRefusal[],
  blockedBy: PairFacts["blockedBy"],
): MatchRefusal[] {
  return [...new Set(refusals.map((refusal) => refusalSeenBy(viewer, refusal, blockedBy)))];
}
