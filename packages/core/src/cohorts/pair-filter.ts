/** Which pairs of a run are listed. In a file of its own: the address of a run is read before any schema is loaded. */
export const PAIR_FILTERS = ["all", "matched", "unmatched", "alone", "locked", "moved"] as const;
