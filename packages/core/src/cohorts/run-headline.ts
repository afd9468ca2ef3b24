interface Count {
  readonly mentees: number | null;
  /** How many of them have a mentor. */
  readonly matched: number | null;
  /** How many of these will not be paired after all. */
  readonly leftOut?: number;
}

/** "Everybody has a mentor" or "Everybody but 3 has a mentor": the fact a plan is about. */
export function runHeadline({ mentees, matched, leftOut = 0 }: Count): string {
  const all = mentees ?? 0;
  const left = all - (matched ?? 0) + leftOut;
  if (all === 0) return "Nobody to match";
  if (left === 0) return "Everybody has a mentor";
  if (left === all) return "Nobody could be matched";
  return left <= all / 2 ? `Everybody but ${left} has a mentor` : `${all - left} of ${all} have a mentor`;
}

/** What has become of a published run's mentees, of those who are still in its programme. */
export interface RunStanding {
  readonly people: number;
  /** Have a mentor in the programme at this moment, by whichever run or request. */
  readonly have: number;
  /** Have none, and are asked about one. */
  readonly asked: number;
  /** Had a pair in this run, and have nobody now. */
  readonly lost: number;
}

/** The same of a run whose people were told: what is so now, not what was planned. */
export function standingHeadline({ people, have, asked }: RunStanding): string {
  if (people === 0) return "Nobody of this run is in the programme any more";
  if (have === 0 && asked === 0) return "Nobody has a mentor any more";
  if (asked === 0) return runHeadline({ mentees: people, matched: have });
  const waiting = `${asked} ${asked === 1 ? "is" : "are"} asked`;
  return have === 0
    ? `${waiting}, nobody has a mentor yet`
    : `${have} of ${people} have a mentor, ${waiting}`;
}

/** Those who have nobody and are asked about nobody. */
export const countAlone = ({ people, have, asked }: RunStanding): number => people - have - asked;
