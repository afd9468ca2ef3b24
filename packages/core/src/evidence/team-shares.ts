/** How the sessions of a team spread over its people. */
export interface TeamShares {
  total: number;
  people: number;
  /** The fewest people who together held at least half of them. */
  carriers: string[];
  /** Their part of all, in whole percent. */
  percent: number;
}

const HALF = 0.5;
const FEWEST_PEOPLE = 3;
const FEWEST_SESSIONS = 5;

/**
 * Who carries a team's sessions; null where that says nothing: with fewer than 3 people or 5 sessions, or
 * when it takes most of them to reach half. People with equal numbers keep the order they came in.
 */
export function teamShares(held: readonly { personId: string; sessions: number }[]): TeamShares | null {
  const total = held.reduce((sum, { sessions }) => sum + sessions, 0);
  if (held.length < FEWEST_PEOPLE || total < FEWEST_SESSIONS) return null;
  const carriers: string[] = [];
  let carried = 0;
  for (const { personId, sessions } of held.toSorted((one, other) => other.sessions - one.sessions)) {
    if (carried >= total * HALF) break;
    carriers.push(personId);
    carried += sessions;
  }
  if (carriers.length > held.length * HALF) return null;
  return { total, people: held.length, carriers, percent: Math.round((carried / total) * 100) };
}
