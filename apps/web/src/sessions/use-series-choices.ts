import { useState } from "react";
import type { PlannedOccurrence } from "./session-calls.ts";

export interface ChosenOccurrence {
  index: number;
  startsAt: string;
}

/**
 * What somebody takes of a series: what is free unless they leave it out, and of the others none until they choose a
 * time near it. A choice that is free no more counts no more.
 */
export function useSeriesChoices(occurrences: readonly PlannedOccurrence[]) {
  const [choices, setChoices] = useState<ReadonlyMap<number, string | null>>(new Map());
  const startOf = (one: PlannedOccurrence): string | null => {
    const choice = choices.get(one.index);
    if (one.start !== null && one.code === null) return choice === null ? null : one.start;
    return choice !== undefined && choice !== null && one.nearestStarts.includes(choice) ? choice : null;
  };
  const choose = (index: number, startsAt: string | null) =>
    setChoices(new Map([...choices, [index, startsAt]]));
  const chosen: ChosenOccurrence[] = occurrences.flatMap((one) => {
    const startsAt = startOf(one);
    return startsAt === null ? [] : [{ index: one.index, startsAt }];
  });
  return { startOf, choose, chosen };
}

export type SeriesChoices = ReturnType<typeof useSeriesChoices>;
