import type { Asking } from "./asking.ts";
import type { MentorIndex } from "./mentor-index.ts";
import type { ScanRoom } from "./scan-index.ts";
import { openScanRoom, scanIndex, takeBest } from "./scan-index.ts";
import { prepareSearch } from "./search.ts";

export interface RecommendOptions {
  /** How many to propose at most. */
  readonly k: number;
  /** In ppm by mentor's id, taken off before mentors are compared: who is in demand stands further back. */
  readonly prices?: ReadonlyMap<string, number>;
  /** Ids of people who are left out and counted nowhere. */
  readonly exclude?: ReadonlySet<string>;
}

export interface IndexRecommendation {
  /** The best first, equal ones by id; `score` is what it is without prices. `scorePair` opens it into its parts. */
  readonly top: readonly { readonly mentorId: string; readonly score: number }[];
  /** How many could be proposed, those in `top` included. */
  readonly eligible: number;
}

const rooms = new WeakMap<MentorIndex, ScanRoom>();

/**
 * The best mentors for one mentee, of all in the index: the same as scoring every pair and sorting them (spec/matching.md
 * section 2), at the cost of those alone who teach what is wanted.
 */
export function recommendMentors(
  index: MentorIndex,
  asking: Asking,
  { k, prices, exclude }: RecommendOptions,
): IndexRecommendation {
  const search = prepareSearch(index.policy, asking.mentee);
  const room = rooms.get(index) ?? openScanRoom();
  rooms.set(index, room);
  scanIndex(index, room, { search, asking, exclude });
  const best = takeBest(index, room, {
    k: Math.max(0, k),
    prices: prices ? pricesOf(index, prices) : null,
    above: Number.NEGATIVE_INFINITY,
  });
  const top = Array.from(best.mentor, (position, place) => ({
    mentorId: index.mentors[position]?.profile.id ?? "",
    score: best.score[place] ?? 0,
  }));
  return { top, eligible: room.count };
}

function pricesOf({ mentors, positionOf }: MentorIndex, prices: ReadonlyMap<string, number>): Float64Array {
  const found = new Float64Array(mentors.length);
  for (const [id, price] of prices) {
    const position = positionOf.get(id);
    if (position !== undefined) found[position] = price;
  }
  return found;
}
