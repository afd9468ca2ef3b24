import { joinRefusal, programmePhase } from "@belay/core/programmes/programme-dates.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import { listOwnProgrammes, listProgrammes } from "./queries.ts";
import { ownProgrammesScope, runProgrammesScope } from "./scope.ts";

/** What somebody runs, each with where it stands today. */
export async function listRunProgrammes({ db, actor, now }: Call) {
  const today = await findDate(db, now);
  const rows = await listProgrammes(db, runProgrammesScope(actor));
  return rows.map((row) => ({ ...row, phase: programmePhase(row, today) }));
}

/** What one is in, and what one may join by oneself today. */
export async function listTheirProgrammes({ db, actor, now }: Call) {
  const today = await findDate(db, now);
  const rows = await listOwnProgrammes(db, ownProgrammesScope(actor));
  const shown = rows.filter(
    (row) => row.personId !== null || joinRefusal(row, { today, hasLink: false }) === null,
  );
  return shown.map(({ personId, endedAt, joining, ...row }) => ({
    ...row,
    isMember: personId !== null,
    phase: programmePhase({ ...row, endedAt }, today),
  }));
}
