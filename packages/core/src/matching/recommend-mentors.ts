import type { Asking } from "./asking.ts";
import { STRANGERS } from "./asking.ts";
import { contributionsOf } from "./contributions.ts";
import type { MentorIndex } from "./mentor-index.ts";
import type { RecommendedMentor } from "./recommend-literally.ts";
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
  /** The best first, equal ones by id; `score` is what it is without prices. */
  readonly top: readonly RecommendedMentor[];
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
  const best = takeBest(index, room, { k: Math.max(0, k), prices: prices ? pricesOf(index, prices) : null });
  const top = Array.from(best.mentor, (position, place): RecommendedMentor[] => {
    const mentor = index.mentors[position];
    if (!mentor) return [];
    const { preference, history } = asking.exceptions.get(mentor.profile.id) ?? STRANGERS;
    const sharedMinutesPerWeek = asking.minutesWith(mentor.schedule);
    const contributions = contributionsOf(search, mentor.profile, {
      preference,
      history,
      sharedMinutesPerWeek,
    });
    return [{ mentorId: mentor.profile.id, score: best.score[place] ?? 0, contributions }];
  }).flat();
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
