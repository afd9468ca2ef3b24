import { rulesInForce } from "@belay/core/cohorts/rules-in-force.ts";
import type { RunRule } from "@belay/core/cohorts/run.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Reader } from "../platform/database.ts";
import { findLastPublishing, listStandingEdits } from "./rule-queries.ts";
import type { ProgrammeRuns } from "./scope.ts";

interface RuleOfPeople extends RunRule {
  menteeId: PersonId;
  mentorId: PersonId;
}

/** The pairs that the next run makes in any case, or not at all, by what was changed by hand in earlier plans. */
export async function listRules(db: Reader, scope: ProgrammeRuns): Promise<RuleOfPeople[]> {
  const edits = await listStandingEdits(db, scope);
  if (edits.length === 0) return [];
  const { locked, blocked } = rulesInForce(edits, await findLastPublishing(db, scope));
  const asRule = (kind: RunRule["kind"]) => (pair: { menteeId: string; mentorId: string }) => ({
    ...{ menteeId: personId.parse(pair.menteeId), mentorId: personId.parse(pair.mentorId), kind },
  });
  return [...locked.map(asRule("lock")), ...blocked.map(asRule("block"))];
}
