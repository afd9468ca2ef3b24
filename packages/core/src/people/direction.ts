export const DIRECTIONS = ["ic", "management", "undecided"] as const;

/** Where somebody wants to grow; undecided is an answer, and costs nothing in matching. */
export type Direction = (typeof DIRECTIONS)[number];

export const directionNames = {
  ic: "Individual work",
  management: "Management",
  undecided: "Undecided",
} satisfies Record<Direction, string>;
