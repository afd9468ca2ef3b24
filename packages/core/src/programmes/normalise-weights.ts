import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import { apportion, canApportion } from "./apportion.ts";
import type { Weights } from "./factor.ts";
import { FACTORS, WHOLE } from "./factor.ts";

/**
 * Scales whatever somebody typed as weights to parts per million that add up to 1,000,000 exactly, by largest
 * remainder. WEIGHTS_INVALID when one is negative, not a number or above a thousand million, or all are 0.
 */
export function normaliseWeights(weights: Weights): Result<Weights, "WEIGHTS_INVALID"> {
  const typed = FACTORS.map((factor) => weights[factor]);
  if (!canApportion(typed)) return refuse("WEIGHTS_INVALID", { field: "weights" });
  const normalised = { ...weights };
  const shares = apportion(WHOLE, typed);
  for (const [index, factor] of FACTORS.entries()) normalised[factor] = shares[index] ?? 0;
  return succeed(normalised);
}
