/** How many turns wait for the viewer behind each place, by its path. Nothing is shown for a place without. */
export type TurnCounts = Readonly<Record<string, number>>;

const NONE: TurnCounts = {};

/**
 * The one place where the frame learns its counts. The inbox knows them; while the router has no such query
 * the frame shows words alone.
 */
export function useTurnCounts(): TurnCounts {
  return NONE;
}
