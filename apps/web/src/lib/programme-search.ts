export const PROGRAMME_SECTIONS = ["health", "people", "runs", "settings"] as const;
export type ProgrammeSection = (typeof PROGRAMME_SECTIONS)[number];

const STATES = ["matched", "waiting", "silent", "stuck", "free"] as const;
export type HealthStateChoice = (typeof STATES)[number];

export interface ProgrammeSearch {
  show?: ProgrammeSection;
  /** Of the health section: only who stands so. */
  state?: HealthStateChoice;
}

/** Which section of a programme, and whom. Anybody may have written it: what doesn't fit is as if it were not there. */
export function readProgrammeSearch({ show, state }: Record<string, unknown>): ProgrammeSearch {
  const section = PROGRAMME_SECTIONS.find((one) => one === show) ?? "health";
  const chosen = STATES.find((one) => one === state);
  return { show: section, ...(chosen && { state: chosen }) };
}
