import type { CastKey, TeamKey } from "./cast.ts";

/** Dates by the company's calendar: the first of a month, so many months from this one. */
export type Months = number;

interface Step {
  /** Null: they were here from the beginning. */
  from: Months | null;
  level?: string;
  team?: TeamKey;
  lead?: CastKey | null;
}

/** Who stood elsewhere before, or will: what each step says, and the cast's own words for the rest. */
export const MOVES: Partial<Record<CastKey, readonly Step[]>> = {
  // Promoted in the past.
  kenji: [{ from: null, level: "ic.junior" }, { from: -9 }],
  yusuf: [{ from: null, level: "ic.mid" }, { from: -14 }],
  aicha: [{ from: null, level: "ic.junior" }, { from: -11 }],
  marta: [{ from: null, level: "mgmt.tl", lead: null }, { from: -10 }],
  ingrid: [{ from: null, level: "ic.senior" }, { from: -16 }],
  // Another team.
  farid: [{ from: null, team: "mobile" }, { from: -3 }],
  zeynep: [{ from: null, team: "mobile" }, { from: -12 }],
  // Planned.
  lucia: [{ from: null }, { from: 1, level: "ic.senior" }],
  gustavo: [{ from: null }, { from: 2, level: "mgmt.em", lead: "harish" }],
  bianca: [{ from: null }, { from: 1, team: "search" }],
};

interface Lead {
  team: TeamKey;
  person: CastKey;
  from: Months | null;
}

/** Who led a team when; each until the next one. */
export const LEADS: readonly Lead[] = [
  { team: "office", person: "ngozi", from: null },
  { team: "payments", person: "renata", from: null },
  { team: "payments", person: "marta", from: -10 },
  { team: "search", person: "siobhan", from: null },
  { team: "platform", person: "ewa", from: null },
  { team: "platform", person: "gustavo", from: 2 },
  { team: "mobile", person: "camille", from: null },
];

/** Who has left, and how many days ago. */
export const LEFT: Partial<Record<CastKey, number>> = { viktor: 58 };
