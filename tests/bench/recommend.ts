import { createMentorIndex } from "@belay/core/matching/mentor-index.ts";
import type { MentorProfile } from "@belay/core/matching/profile.ts";
import { recommendLiterally } from "@belay/core/matching/recommend-literally.ts";
import { recommendMentors } from "@belay/core/matching/recommend-mentors.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Company } from "./matching-company.ts";
import { inventCompany, toCohort } from "./matching-company.ts";
import type { BenchRow } from "./table.ts";
import { inMilliseconds, printTable } from "./table.ts";

const SEARCHES = 2000;

/** Ten mentors for one mentee, by the index against a score for each, with the same answers. */
export function recommend(): void {
  const rows = [
    { mentors: 10_000, target: "<= 0.1 ms", literally: 40 },
    { mentors: 100_000, target: "<= 0.6 ms", literally: 4 },
  ].map((size) => compare(size));
  printTable("Recommend: ten of all mentors, p99 over 2,000 mentees", rows, []);
}

function compare({
  mentors,
  target,
  literally,
}: {
  mentors: number;
  target: string;
  literally: number;
}): BenchRow {
  const company = inventCompany({ mentees: SEARCHES, mentors, seed: 3 });
  const index = createMentorIndex(defaultPolicy, company.mentors);
  const find = (place: number) => recommendMentors(index, askingOf(company, place), { k: 10 });
  for (let place = 0; place < SEARCHES; place += 1) find(place);
  const times = Array.from({ length: SEARCHES }, (_, place) => timed(() => find(place))).toSorted(
    (one, next) => one - next,
  );
  const { factsOf } = toCohort(company);
  const profiles = company.mentors.map(({ profile }) => profile);
  const plain = Array.from({ length: literally }, (_, place) =>
    timed(() => {
      const mentee = company.mentees[place];
      if (!mentee) throw new Error("Nobody asks.");
      const pool = { mentee, mentors: profiles, factsOf: (mentor: MentorProfile) => factsOf(mentee, mentor) };
      const found = recommendLiterally(defaultPolicy, pool, { k: 10 });
      const same = find(place);
      const isSame = found.top.every(
        ({ mentorId, score }, rank) =>
          same.top[rank]?.mentorId === mentorId && same.top[rank].score === score,
      );
      if (!isSame || found.eligible !== same.eligible) throw new Error("The index finds others.");
    }),
  ).toSorted((one, next) => one - next);
  const p99 = times[Math.floor(SEARCHES * 0.99)] ?? 0;
  const median = plain[Math.floor(literally / 2)] ?? 0;
  return {
    task: `10 of ${mentors.toLocaleString("en")}`,
    answer: `a score for each: ${inMilliseconds(median)}`,
    target,
    measured: `p50 ${(times[SEARCHES / 2] ?? 0).toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`,
    ratio: `${Math.round(median / (times[SEARCHES / 2] ?? 1))}x`,
  };
}

export function askingOf({ mentees, scheduleOf, minutesBetween, exceptionsOf }: Company, place: number) {
  const mentee = mentees[place];
  if (!mentee) throw new Error("Nobody asks.");
  const schedule = scheduleOf(mentee);
  return {
    mentee,
    schedule,
    minutesWith: (other: string) => minutesBetween(schedule, other),
    exceptions: exceptionsOf(mentee),
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
