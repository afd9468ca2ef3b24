interface Count {
  readonly mentees: number | null;
  /** How many of them have a mentor. */
  readonly matched: number | null;
}

/** "Everybody has a mentor" or "Everybody but 3 has a mentor": the fact a run is about. */
export function runHeadline({ mentees, matched }: Count): string {
  const all = mentees ?? 0;
  const left = all - (matched ?? 0);
  if (all === 0) return "Nobody to match";
  if (left === 0) return "Everybody has a mentor";
  if (left === all) return "Nobody could be matched";
  return left <= all / 2 ? `Everybody but ${left} has a mentor` : `${all - left} of ${all} have a mentor`;
}
