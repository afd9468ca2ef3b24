/** What the address of a search for mentors says; what it leaves out is as the profile says. */
export interface FindSearch {
  /** A skill, with the level one has (left out: not assessed) and the wanted one. */
  skill?: string;
  from?: number;
  to?: number;
  /** Or a level of the ladder. */
  level?: string;
  /** The level asked for as the skills that are missing for it. */
  skills?: true;
  /** Shared minutes a week at least. */
  minutes?: number;
  /** Whether a mentor's own word about a skill is enough. */
  self?: boolean;
}

const ID = /^[a-z][a-z0-9_.-]{0,63}$/;
const WEEK = 10_080;

/**
 * Reads an address that anybody may have written: what doesn't fit is as if it were not there. Without the
 * server's schemas, because the route table is in the first load.
 */
export function readFindSearch(search: Record<string, unknown>): FindSearch {
  const { minutes, self } = search;
  return {
    ...readGoal(search),
    ...(search.skills === true ? { skills: true } : {}),
    ...(isWhole(minutes, 0, WEEK) ? { minutes } : {}),
    ...(typeof self === "boolean" ? { self } : {}),
  };
}

function readGoal({ skill, from, to, level }: Record<string, unknown>): FindSearch {
  if (isId(level)) return { level };
  if (!isId(skill) || !isWhole(to, 1, 5)) return {};
  if (from === undefined) return { skill, to };
  return isWhole(from, 0, to - 1) ? { skill, from, to } : {};
}

const isId = (value: unknown): value is string => typeof value === "string" && ID.test(value);

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}
