/**
 * The positions 0 up to `count`, mixed by a seed: the same seed gives the same order on every machine (Fisher and
 * Yates, with the generator mulberry32 of Tommy Ettinger, public domain).
 */
export function shuffledPositions(count: number, seed: number): Int32Array {
  const positions = new Int32Array(count);
  const draw = startDraws(seed);
  for (let index = 0; index < count; index += 1) {
    const other = Math.floor(draw() * (index + 1));
    positions[index] = positions[other] ?? 0;
    positions[other] = index;
  }
  return positions;
}

/** Numbers from 0 up to but not 1. */
function startDraws(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
