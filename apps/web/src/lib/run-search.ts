import { PAIR_FILTERS } from "@belay/core/cohorts/pair-filter.ts";

export type PairFilter = (typeof PAIR_FILTERS)[number];

export interface RunSearch {
  /** The run it is held against. */
  compare?: string;
  only?: PairFilter;
}

/** What a run's address says: anybody may have written it, and what doesn't fit is as if it were not there. */
export function readRunSearch({ compare, only }: Record<string, unknown>): RunSearch {
  const filter = PAIR_FILTERS.find((one) => one === only);
  return {
    ...(typeof compare === "string" && { compare }),
    ...(filter && filter !== "all" && { only: filter }),
  };
}
