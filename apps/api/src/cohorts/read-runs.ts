import type { ProgrammeId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import { programmeScope } from "../programmes/scope.ts";
import { listRules } from "./list-rules.ts";
import { countSides, listNames } from "./queries.ts";
import { listRuns } from "./run-queries.ts";

/** A programme's runs, with what a next one would start from. */
export async function readRuns({ db, actor }: Call, { programmeId }: { programmeId: ProgrammeId }) {
  const scope = await programmeScope(db, actor, programmeId);
  const rules = await listRules(db, scope);
  const ids = rules.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]);
  const names = await listNames(db, scope, ids);
  return {
    runs: await listRuns(db, scope),
    sides: await countSides(db, scope),
    rules: rules.map((rule) => ({
      ...rule,
      menteeName: names.get(rule.menteeId) ?? "",
      mentorName: names.get(rule.mentorId) ?? "",
    })),
  };
}
