/** One stretch of a text replaced by another; positions and lengths in UTF-16 units. */
export interface TextChange {
  at: number;
  removed: number;
  inserted: string;
}

/**
 * The one stretch in which `after` differs from `before`, or null. `cursor` is where the writer stands in
 * `after`: of "aa" made "aaa" it says which one is new. No half of a pair of surrogates is left on either side.
 */
export function textChange(before: string, after: string, cursor = after.length): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // What stands after the cursor was there before, as far as it is the same.
  const behind = Math.min(shorter, Math.max(0, after.length - cursor));
  let end = sameAtEnd(before, after, behind);
  const start = sameAtStart(before, after, shorter - end);
  end =
    start + end < shorter ? end + sameAtEnd(cut(before, start, end), cut(after, start, end), shorter) : end;
  return wholeCharacters({ before, after, start, end });
}

const cut = (text: string, start: number, end: number) => text.slice(start, text.length - end);

function sameAtStart(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one[same] === other[same]) same++;
  return same;
}

function sameAtEnd(one: string, other: string, most: number): number {
  const limit = Math.min(most, one.length, other.length);
  let same = 0;
  while (same < limit && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  return same;
}

interface Stretch {
  before: string;
  after: string;
  start: number;
  end: number;
}

function wholeCharacters({ before, after, start, end }: Stretch): TextChange {
  const from = start - (isHigh(before, start - 1) || isHigh(after, start - 1) ? 1 : 0);
  const till = end - (isLow(before, before.length - end) || isLow(after, after.length - end) ? 1 : 0);
  return { at: from, removed: before.length - till - from, inserted: after.slice(from, after.length - till) };
}

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Where a cursor stands after somebody else's change: it stays between the characters that it was between. */
export function moveCursor(cursor: number, { at, removed, inserted }: TextChange): number {
  if (cursor <= at) return cursor;
  if (cursor >= at + removed) return cursor + inserted.length - removed;
  return at + inserted.length;
}
