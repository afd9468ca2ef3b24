import type { Factor } from "../programmes/factor.ts";
import type { Contribution } from "./contributions.ts";
import type { Viewer } from "./refusal-seen-by.ts";

export type VisibleContribution =
  | Contribution
  | { factor: "other"; goal: null; weight: number; value: number; points: number };

/** They rest on what the other side said in private. */
const PRIVATE: readonly Factor[] = ["preference", "history"];

/** The parts of a score as somebody may see them: to a mentee, preference and history are one part, "other". */
export function visibleContributions(
  viewer: Viewer,
  contributions: readonly Contribution[],
): VisibleContribution[] {
  if (viewer !== "mentee") return [...contributions];
  const open = contributions.filter(({ factor }) => !PRIVATE.includes(factor));
  const closed = contributions.filter(({ factor }) => PRIVATE.includes(factor));
  const weight = closed.reduce((sum, part) => sum + part.weight, 0);
  const points = closed.reduce((sum, part) => sum + part.points, 0);
  const value = weight === 0 ? 0 : points / weight;
  return [...open, { factor: "other", goal: null, weight, value, points }];
}
