import { Temporal } from "temporal-polyfill";
import { DAY } from "../instant.ts";
import type { Interval } from "./interval.ts";

/** A stretch of time through which a zone keeps one offset, in milliseconds: local = UTC + offset. */
export interface OffsetSegment extends Interval {
  readonly offset: number;
}

/** Two or three changes fall into a block, and a list of 60 days reads one block or two. */
const BLOCK = 512 * DAY;
/** Every zone there is, a few years of each: some hundred kilobytes. */
const MOST_BLOCKS = 2_048;
const blocks = new Map<string, readonly OffsetSegment[]>();

/** The offsets of a zone through `span`, ascending and without holes. Throws a RangeError on an unknown zone. */
export function offsetSegments(timeZone: string, span: Interval): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  for (let index = Math.floor(span.from / BLOCK); index * BLOCK < span.until; index += 1) {
    for (const { from, until, offset } of findBlock(timeZone, index)) {
      if (until <= span.from || from >= span.until) continue;
      segments.push({ from: Math.max(from, span.from), until: Math.min(until, span.until), offset });
    }
  }
  return segments;
}

export function offsetAt(timeZone: string, moment: number): number {
  const block = findBlock(timeZone, Math.floor(moment / BLOCK));
  return block.findLast(({ from }) => from <= moment)?.offset ?? Number.NaN;
}

function findBlock(timeZone: string, index: number): readonly OffsetSegment[] {
  const key = `${index} ${timeZone}`;
  const known = blocks.get(key);
  if (known) return known;
  const block = readBlock(timeZone, { from: index * BLOCK, until: (index + 1) * BLOCK });
  if (blocks.size >= MOST_BLOCKS) forgetOldestBlock();
  blocks.set(key, block);
  return block;
}

function forgetOldestBlock(): void {
  const [oldest] = blocks.keys();
  if (oldest !== undefined) blocks.delete(oldest);
}

function readBlock(timeZone: string, { from, until }: Interval): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let segmentStart = from;
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (segmentStart < until) {
    const offset = moment.offsetNanoseconds / 1_000_000;
    const change = moment.getTimeZoneTransition("next");
    const segmentEnd = Math.min(change?.epochMilliseconds ?? until, until);
    segments.push({ from: segmentStart, until: segmentEnd, offset });
    if (!change) break;
    segmentStart = segmentEnd;
    moment = change;
  }
  return segments;
}
