/** Far below where a product with `WHOLE` would leave the exact integers. */
const MOST = 1_000_000_000;

/**
 * Cuts a whole number into whole shares in proportion to `weights`, by largest remainder: the shares add up to
 * `total` exactly, none is more than one off its proportion, and of equal remainders the earlier gets more.
 * Throws a RangeError unless `canApportion(weights)`.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  if (!canApportion(weights)) throw new RangeError("Shares need weights from 0 up, at least one above 0.");
  const sum = weights.reduce((left, right) => left + right, 0);
  const cuts = weights.map((weight, index) => {
    const share = Math.floor((total * weight) / sum);
    return { index, share, remainder: (total * weight) / sum - share };
  });
  const left = total - cuts.reduce((given, { share }) => given + share, 0);
  const inNeed = cuts.toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const cut of inNeed.slice(0, left)) cut.share += 1;
  return cuts.map(({ share }) => share);
}

export function canApportion(weights: readonly number[]): boolean {
  return weights.some((weight) => weight > 0) && weights.every((weight) => weight >= 0 && weight <= MOST);
}
