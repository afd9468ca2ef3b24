import type { AssignmentGraph } from "@belay/core/matching/assignment-graph.ts";

/** A graph as one stretch of whole numbers: how many mentees, mentors and edges, then the four lists. */
export function packGraph({
  mentees,
  mentors,
  capacity,
  rowStart,
  mentor,
  score,
}: AssignmentGraph): Uint8Array {
  const packed = new Int32Array(3 + mentors + mentees + 1 + 2 * mentor.length);
  packed.set([mentees, mentors, mentor.length]);
  let place = 3;
  for (const part of [capacity, rowStart, mentor, score]) {
    packed.set(part, place);
    place += part.length;
  }
  return new Uint8Array(packed.buffer);
}

export function unpackGraph({ buffer, byteOffset, byteLength }: Uint8Array): AssignmentGraph {
  const packed = new Int32Array(buffer, byteOffset, byteLength / 4);
  const [mentees = 0, mentors = 0, edges = 0] = packed;
  let place = 3;
  const take = (length: number) => {
    place += length;
    return packed.subarray(place - length, place);
  };
  return {
    ...{ mentees, mentors },
    ...{ capacity: take(mentors), rowStart: take(mentees + 1), mentor: take(edges), score: take(edges) },
  };
}
