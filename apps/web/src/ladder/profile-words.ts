import type { Dimension, Level } from "@belay/core/ladder/ladder.ts";

/** The words for where a level stands on one scale, least first; empty where the ladder says nothing. */
export function profileWords({ id, scale }: Dimension, { profile }: Level): string[] {
  const covered = profile[id] ?? [];
  return scale.filter((value) => covered.includes(value.id)).map(({ name }) => name);
}

/** How many steps of the scale a level reaches, from none to all of them. */
export function stepsReached({ id, scale }: Dimension, { profile }: Level): number {
  const covered = profile[id] ?? [];
  return scale.findLastIndex((value) => covered.includes(value.id)) + 1;
}
