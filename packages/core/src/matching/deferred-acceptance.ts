import type { AssignmentGraph } from "./assignment-graph.ts";
import { NOBODY } from "./assignment-graph.ts";

/**
 * The stable mode: mentees ask down their lists, mentors keep the best who asked (Gale and Shapley 1962, with seats).
 * Both sides go by the score, equal scores by position, so no two would rather have each other. It is a mode of its
 * own because it costs people their match: report `findBlockingPairs` of an optimal plan instead where that will do.
 * Returns the mentor of each mentee, -1 for nobody.
 */
export function deferredAcceptance(graph: AssignmentGraph): Int32Array {
  const mentorOf = new Int32Array(graph.mentees).fill(NOBODY);
  const lists = Array.from({ length: graph.mentees }, (_, mentee) => edgesByScore(graph, mentee));
  const asked = new Int32Array(graph.mentees);
  const kept = Array.from({ length: graph.mentors }, (): Kept[] => []);
  const waiting = Array.from({ length: graph.mentees }, (_, index) => graph.mentees - 1 - index);
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    const edge = lists[mentee]?.[asked[mentee] ?? 0];
    if (edge === undefined) continue;
    asked[mentee] = (asked[mentee] ?? 0) + 1;
    const mentor = graph.mentor[edge] ?? 0;
    const held = kept[mentor] ?? [];
    insert(held, { mentee, score: graph.score[edge] ?? 0 });
    mentorOf[mentee] = mentor;
    const refused = held.length > (graph.capacity[mentor] ?? 0) ? held.pop() : undefined;
    if (!refused) continue;
    mentorOf[refused.mentee] = NOBODY;
    waiting.push(refused.mentee);
  }
  return mentorOf;
}

/** Two who both would rather have each other than what they have. */
export interface BlockingPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

/** All blocking pairs of a plan, by mentee, then in the order of their edges. Pairs already made are none. */
export function findBlockingPairs(graph: AssignmentGraph, mentorOf: Int32Array): BlockingPair[] {
  const held = heldScores(graph, mentorOf);
  const found: BlockingPair[] = [];
  for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
    const own = held.ofMentee[mentee] ?? -1;
    for (let edge = graph.rowStart[mentee] ?? 0; edge < (graph.rowStart[mentee + 1] ?? 0); edge += 1) {
      const mentor = graph.mentor[edge] ?? 0;
      const score = graph.score[edge] ?? 0;
      if (score <= own || mentorOf[mentee] === mentor || graph.capacity[mentor] === 0) continue;
      const isFull = (held.taken[mentor] ?? 0) >= (graph.capacity[mentor] ?? 0);
      if (!isFull || score > (held.worst[mentor] ?? 0)) found.push({ mentee, mentor, score });
    }
  }
  return found;
}

interface Kept {
  readonly mentee: number;
  readonly score: number;
}

/** Best first; equal scores by position. */
function insert(held: Kept[], own: Kept): void {
  const place = held.findIndex(
    ({ mentee, score }) => score < own.score || (score === own.score && mentee > own.mentee),
  );
  held.splice(place < 0 ? held.length : place, 0, own);
}

function edgesByScore({ rowStart, mentor, score }: AssignmentGraph, mentee: number): number[] {
  const start = rowStart[mentee] ?? 0;
  const edges = Array.from({ length: (rowStart[mentee + 1] ?? 0) - start }, (_, index) => start + index);
  return edges.sort(
    (one, other) => (score[other] ?? 0) - (score[one] ?? 0) || (mentor[one] ?? 0) - (mentor[other] ?? 0),
  );
}

function heldScores(graph: AssignmentGraph, mentorOf: Int32Array) {
  const ofMentee = new Int32Array(graph.mentees).fill(-1);
  const taken = new Int32Array(graph.mentors);
  const worst = new Int32Array(graph.mentors);
  for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
    const own = mentorOf[mentee] ?? NOBODY;
    for (let edge = graph.rowStart[mentee] ?? 0; edge < (graph.rowStart[mentee + 1] ?? 0); edge += 1) {
      if (own === NOBODY || graph.mentor[edge] !== own) continue;
      const score = graph.score[edge] ?? 0;
      ofMentee[mentee] = score;
      worst[own] = taken[own] === 0 ? score : Math.min(worst[own] ?? 0, score);
      taken[own] = (taken[own] ?? 0) + 1;
    }
  }
  return { ofMentee, taken, worst };
}
