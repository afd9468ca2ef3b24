import type { ProgrammeId } from "@belay/core/ids.ts";
import { programmePhase } from "@belay/core/programmes/programme-dates.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import { findProgramme, findProgrammeCounts, listProgrammeAdmins } from "./queries.ts";
import { programmeScope } from "./scope.ts";

/** The head of a programme's page: its settings, who runs it, and how many are in it. */
export async function readProgramme({ db, actor, now }: Call, { programmeId }: { programmeId: ProgrammeId }) {
  const scope = await programmeScope(db, actor, programmeId);
  const programme = await findProgramme(db, scope);
  return {
    ...programme,
    ...(await findProgrammeCounts(db, scope)),
    phase: programmePhase(programme, await findDate(db, now)),
    admins: await listProgrammeAdmins(db, scope),
  };
}
