import type { AssignmentGraph } from "@belay/core/matching/assignment-graph.ts";
import { generateCandidates, toGraph } from "@belay/core/matching/candidate-rows.ts";
import { matchCohort } from "@belay/core/matching/match-cohort.ts";
import { scanByIndex } from "@belay/core/matching/pair-scanner.ts";
import { solveAssignment } from "@belay/core/matching/solve-assignment.ts";
import { changeStanding, openStanding } from "@belay/core/matching/standing-assignment.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import { inventCompany, toCohort } from "./matching-company.ts";
import { openHighs, solveByLinearSum, solveByMunkres, toMatrix } from "./matching-peers.ts";
import { recommend } from "./recommend.ts";
import { recommendInSql } from "./recommend-sql.ts";
import { solveApart } from "./solve-apart.ts";
import type { BenchRow } from "./table.ts";
import { inMilliseconds, measure, printTable } from "./table.ts";

const CANDIDATES = 50;
const SEED = 7;

/** Cohorts against what else solves them, on the same instances in the same run. Throws where totals differ. */
export async function matching(): Promise<void> {
  const company = `cohorts of an invented company, ${CANDIDATES} candidates a mentee`;
  printTable(`Matching against others: ${company}`, await againstPeers(), [
    "Every total is the same as the peer's of its row, or the bench ends with an error.",
  ]);
  printTable(`Matching: ${company}`, [...allPairs(), threeRounds(), ...changes()], []);
  printTable(`Matching the largest: ${company}`, large(), []);
  recommend();
  await recommendInSql();
}

interface Size {
  readonly mentees: number;
  readonly mentors: number;
}

function toInstance({ mentees, mentors }: Size): AssignmentGraph {
  const cohort = toCohort(inventCompany({ mentees, mentors, seed: SEED }));
  const { shape } = cohort;
  if (!shape) throw new Error("An invented company has a shape.");
  const capacity = Int32Array.from(cohort.mentors, (mentor) => mentor.capacity ?? 2);
  const scan = scanByIndex(defaultPolicy, cohort, shape);
  return toGraph(generateCandidates(scan, { mentees, capacity, k: CANDIDATES }));
}

/** The same pairs with so many seats for each mentee: one mentor after another gets or loses one. */
function withSeats(graph: AssignmentGraph, each: number): AssignmentGraph {
  const capacity = graph.capacity.slice();
  const wanted = Math.round(each * graph.mentees);
  let seats = capacity.reduce((sum, count) => sum + count, 0);
  for (let place = 0; seats !== wanted; place = (place + 1) % capacity.length) {
    const count = capacity[place] ?? 0;
    const step = seats > wanted ? -1 : 1;
    if (count + step < 0) continue;
    capacity[place] = count + step;
    seats += step;
  }
  return { ...graph, capacity };
}

function total(graph: AssignmentGraph, warmStart?: Float64Array): number {
  const solved = solveAssignment(graph, warmStart ? { warmStart } : {});
  if (!solved.ok || !solved.value.certificate.optimal) throw new Error("Not solved, or not proven.");
  return solved.value.totalScore;
}

async function againstPeers(): Promise<BenchRow[]> {
  const highs = await openHighs();
  const large = { mentees: 10_000, mentors: 3000 };
  const largeGraph = toInstance(large);
  const rows = [firstCall(largeGraph)];
  for (const size of [{ mentees: 200, mentors: 80 }, { mentees: 2000, mentors: 700 }, large]) {
    const graph = size === large ? largeGraph : toInstance(size);
    const own = measure(() => total(graph));
    const peers = [{ name: "HiGHS", once: () => highs(graph), wanted: 25 }];
    if (size.mentees <= 2000) {
      const matrix = toMatrix(graph);
      peers.push(
        { name: "munkres", once: () => solveByMunkres(matrix), wanted: 60 },
        { name: "linear-sum-assignment", once: () => solveByLinearSum(matrix), wanted: 60 },
      );
    }
    for (const { name, once, wanted } of peers) {
      const start = performance.now();
      const value = once();
      const milliseconds = performance.now() - start;
      if (value !== own.answer) throw new Error(`${name} comes to ${value}, we to ${own.answer}.`);
      rows.push({
        task: `${size.mentees} x ${size.mentors}, against ${name}`,
        answer: inMilliseconds(milliseconds),
        target: targetOf(size.mentees, wanted),
        measured: inMilliseconds(own.milliseconds),
        ratio: `${Math.round(milliseconds / own.milliseconds)}x`,
      });
    }
  }
  return rows;
}

function firstCall(graph: AssignmentGraph): BenchRow {
  const measured = inMilliseconds(solveApart(graph).milliseconds);
  return { task: "10000 x 3000, the first call of a process", answer: "", target: "<= 80 ms", measured };
}

function targetOf(mentees: number, ratio: number): string {
  if (mentees === 2000) return `${ratio}x`;
  return mentees === 10_000 ? "<= 35 ms, 150x" : "";
}

function large(): BenchRow[] {
  const graph = toInstance({ mentees: 100_000, mentors: 30_000 });
  return [
    { task: "100,000 x 30,000", instance: graph, target: "<= 1.0 s" },
    { task: "100,000 x 30,000, 0.99 seats a mentee", instance: withSeats(graph, 0.99), target: "<= 3.0 s" },
  ].flatMap(({ task, instance, target }) => {
    const { milliseconds, answer } = measure(() => total(instance), 3);
    const apart = solveApart(instance);
    if (apart.totalScore !== answer) throw new Error(`${task}: another total in a process of its own.`);
    return [
      { task, target, answer: answer.toLocaleString("en"), measured: inMilliseconds(milliseconds) },
      {
        task: `${task}: memory beside the graph`,
        ...{ answer: "", target: "<= 250 MB", measured: `${Math.round(apart.megabytes)} MB` },
      },
    ];
  });
}

function allPairs(): BenchRow[] {
  return [
    { mentees: 2000, mentors: 700, target: "<= 120 ms" },
    { mentees: 10_000, mentors: 3000, target: "<= 1.0 s" },
  ].map(({ mentees, mentors, target }) => {
    const cohort = toCohort(inventCompany({ mentees, mentors, seed: SEED }));
    const { milliseconds, answer } = measure(() => matchCohort(defaultPolicy, cohort), 3);
    if (!answer.ok || !answer.value.certificate.optimal) throw new Error("Not solved, or not proven.");
    return {
      task: `all pairs certified from profiles, ${mentees} x ${mentors}`,
      answer: answer.value.totalScore.toLocaleString("en"),
      target,
      measured: inMilliseconds(milliseconds),
    };
  });
}

/** As a programme of one-to-one circles would run it: three rounds, nobody meets the same person twice. */
function threeRounds(): BenchRow {
  const cohort = toCohort(inventCompany({ mentees: 500, mentors: 500, seed: SEED }));
  const single = { ...cohort, mentors: cohort.mentors.map((mentor) => ({ ...mentor, capacity: 1 })) };
  const { milliseconds } = measure(() => {
    const blocked: { menteeId: string; mentorId: string }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const plan = matchCohort(defaultPolicy, single, { objective: "matchedFirst", blocked });
      if (!plan.ok) throw new Error(plan.code);
      blocked.push(...plan.value.pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })));
    }
  }, 3);
  return {
    task: "500 x 500, three rounds",
    answer: "",
    target: "<= 140 ms",
    measured: inMilliseconds(milliseconds),
  };
}

function changes(): BenchRow[] {
  const loose = toInstance({ mentees: 10_000, mentors: 3000 });
  return [
    { graph: loose, name: "", target: "<= 5 ms" },
    { graph: withSeats(loose, 0.99), name: ", tight", target: "<= 20 ms" },
  ].flatMap(({ graph, name, target }) => {
    const standing = openStanding(graph);
    if (!standing.ok) throw new Error(standing.code);
    const rowOf = ({ rowStart, mentor, score }: AssignmentGraph, mentee: number) => ({
      mentor: mentor.slice(rowStart[mentee], rowStart[mentee + 1]),
      score: score.slice(rowStart[mentee], rowStart[mentee + 1]),
    });
    let turn = 0;
    const hundred = measure(() => {
      turn += 1;
      changeStanding(
        standing.value,
        Array.from({ length: 100 }, (_, place) => {
          const mentee = (turn * 997 + place * 101) % 10_000;
          return {
            kind: "pairs" as const,
            mentee,
            ...rowOf(graph, (mentee + turn) % 10_000),
          };
        }),
      );
    }, 20);
    const seatTimes = Array.from({ length: 2000 }, (_, place) => {
      const mentor = (place * 7) % 3000;
      const seatsNow = standing.value.market.capacity[mentor] ?? 0;
      const start = performance.now();
      changeStanding(standing.value, [
        { kind: "capacity", mentor, seats: place % 2 === 0 ? seatsNow + 1 : Math.max(0, seatsNow - 1) },
      ]);
      return performance.now() - start;
    }).toSorted((one, next) => one - next);
    return [
      {
        task: `1 % of 10,000 changed${name}`,
        answer: "",
        target,
        measured: inMilliseconds(hundred.milliseconds),
      },
      {
        task: `one seat more or less${name}, p95`,
        answer: "",
        target: "<= 0.25 ms",
        measured: inMilliseconds(seatTimes[1900] ?? 0),
      },
    ];
  });
}
