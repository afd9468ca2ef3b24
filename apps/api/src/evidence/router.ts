import {
  evidenceRowsInput,
  personEvidenceInput,
  teamEvidenceInput,
} from "@belay/core/evidence/evidence-questions.ts";
import { lead, member, router } from "../platform/trpc.ts";
import { listRows } from "./list-rows.ts";
import { readPerson } from "./read-person.ts";
import { readTeam } from "./read-team.ts";

export const evidenceRouter = router({
  team: lead.input(teamEvidenceInput).query(({ ctx, input }) => readTeam(ctx, input)),
  person: member.input(personEvidenceInput).query(({ ctx, input }) => readPerson(ctx, input)),
  rows: member.input(evidenceRowsInput).query(({ ctx, input }) => listRows(ctx, input)),
});
