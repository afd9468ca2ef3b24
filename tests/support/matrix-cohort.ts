import type { TestProduct } from "@belay/api/testing";
import { matchProposalId } from "@belay/core/ids.ts";
import * as z from "zod/mini";
import { mustSucceed } from "./company-of.ts";
import { makeCohort } from "./make-cohort.ts";
import type { MatrixPeople } from "./matrix-company.ts";

/** A programme that the company's admin runs: a match run that became a draft, and a pair that both are asked about. */
export async function solveMatrixRun(product: TestProduct, people: MatrixPeople) {
  const programmeId = await makeCohort(product.db, {
    admin: people.admin,
    mentees: [people.member, people.asker],
    mentors: [people.asked],
  });
  const { cohorts } = await product.as(people.admin);
  const key = crypto.randomUUID();
  const { runId } = mustSucceed(await cohorts.start({ key, programmeId, objective: "totalScore" }));
  await product.solveRuns();
  const proposal = z.parse(matchProposalId, crypto.randomUUID());
  await product.db
    .insertInto("matchProposal")
    .values({
      ...{ id: proposal, programmeId, runId, status: "open", createdAt: product.clock.read() },
      ...{ menteeId: people.mentee, mentorId: people.mentor, closesAt: "2026-12-02T12:00:00Z" },
    })
    .execute();
  return { runProgrammeId: programmeId, runId, proposal };
}
