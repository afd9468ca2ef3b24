/**
 * A binary heap of positions by a distance that may fall while they wait (Williams 1964; each knows its place, so it
 * moves up where it stands). Reused from search to search: emptying costs what is in it.
 */
export interface DistanceHeap {
  readonly distance: Float64Array;
  readonly heap: Int32Array;
  /** Where a position stands in `heap`; -1 while it does not wait. */
  readonly place: Int32Array;
  size: number;
}

export function openHeap(positions: number): DistanceHeap {
  return {
    distance: new Float64Array(positions),
    heap: new Int32Array(positions),
    place: new Int32Array(positions).fill(-1),
    size: 0,
  };
}

/** Puts a position in, or moves it up: its distance in `distance` has been set, and is not above what it was. */
export function rise(queue: DistanceHeap, position: number): void {
  const { heap, place, distance } = queue;
  const own = distance[position] ?? 0;
  let at = place[position] ?? -1;
  if (at < 0) {
    at = queue.size;
    queue.size += 1;
  }
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if ((distance[other] ?? 0) <= own) break;
    heap[at] = other;
    place[other] = at;
    at = above;
  }
  heap[at] = position;
  place[position] = at;
}

/** Takes the nearest out. Only while `size` is above 0. */
export function takeNearest(queue: DistanceHeap): number {
  const { heap, place } = queue;
  const nearest = heap[0] ?? 0;
  place[nearest] = -1;
  queue.size -= 1;
  if (queue.size > 0) sink(queue, heap[queue.size] ?? 0);
  return nearest;
}

function sink({ heap, place, distance, size }: DistanceHeap, position: number): void {
  const own = distance[position] ?? 0;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    const left = heap[below] ?? 0;
    const right = heap[below + 1] ?? 0;
    if (below + 1 < size && (distance[right] ?? 0) < (distance[left] ?? 0)) below += 1;
    const other = heap[below] ?? 0;
    if ((distance[other] ?? 0) >= own) break;
    heap[at] = other;
    place[other] = at;
    at = below;
  }
  heap[at] = position;
  place[position] = at;
}

export function empty(queue: DistanceHeap): void {
  for (let at = 0; at < queue.size; at += 1) queue.place[queue.heap[at] ?? 0] = -1;
  queue.size = 0;
}
