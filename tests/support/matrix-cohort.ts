import type { TestProduct } from "@belay/api/testing";
import { mustSucceed } from "./company-of.ts";
import { makeCohort } from "./make-cohort.ts";
import type { MatrixPeople } from "./matrix-company.ts";

/** A programme that the company's admin runs, with a match run that became a draft. */
export async function solveMatrixRun(product: TestProduct, people: MatrixPeople) {
  const runProgrammeId = await makeCohort(product.db, {
    admin: people.admin,
    mentees: [people.member, people.asker],
    mentors: [people.asked],
  });
  const { cohorts } = await product.as(people.admin);
  const key = crypto.randomUUID();
  const input = { key, programmeId: runProgrammeId, objective: "totalScore" } as const;
  const { runId } = mustSucceed(await cohorts.start(input));
  await product.solveRuns();
  return { runProgrammeId, runId };
}
