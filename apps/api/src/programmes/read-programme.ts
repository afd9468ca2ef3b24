import type { ProgrammeId } from "@belay/core/ids.ts";
import type { Call } from "../platform/call.ts";
import { findProgramme, listMembers } from "./queries.ts";
import { programmeScope } from "./scope.ts";

/** The head of a programme's page: its settings, and how many are in it. */
export async function readProgramme({ db, actor }: Call, { programmeId }: { programmeId: ProgrammeId }) {
  const scope = await programmeScope(db, actor, programmeId);
  const programme = await findProgramme(db, scope);
  const members = await listMembers(db, scope);
  return {
    ...programme,
    mentees: members.filter(({ asMentee }) => asMentee).length,
    mentors: members.filter(({ asMentor }) => asMentor).length,
  };
}
