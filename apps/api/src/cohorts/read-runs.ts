import type { ProgrammeId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import { programmeScope } from "../programmes/scope.ts";
import { countSides, listRules } from "./queries.ts";
import { listRuns } from "./run-queries.ts";

/** A programme's runs, with what a next one would start from. */
export async function readRuns({ db, actor }: Call, { programmeId }: { programmeId: ProgrammeId }) {
  const scope = await programmeScope(db, actor, programmeId);
  const rules = await listRules(db, scope);
  return {
    runs: await listRuns(db, scope),
    sides: await countSides(db, scope),
    locks: rules.filter(({ kind }) => kind === "lock").length,
    blocks: rules.filter(({ kind }) => kind === "block").length,
  };
}
