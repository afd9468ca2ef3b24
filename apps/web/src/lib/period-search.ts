/** What the address says of a look at numbers: the dates, and which number of whom is open. */
export interface PeriodSearch {
  from?: string;
  to?: string;
  /** Whose rows are open; a person's own page needs none. */
  person?: string;
  rows?: string;
}

/** Keeps what is text; whether it means something is for the page and the server to say. */
export function readPeriodSearch(search: Record<string, unknown>): PeriodSearch {
  const kept = ["from", "to", "person", "rows"].map((key) => [key, search[key]]);
  return Object.fromEntries(kept.filter(([, value]) => typeof value === "string"));
}

/** The dates that the address asks for; null for the usual six months. */
export function periodOf({ from, to }: PeriodSearch): { from: string; to: string } | null {
  return from !== undefined && to !== undefined ? { from, to } : null;
}
