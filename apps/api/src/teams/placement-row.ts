import type { PersonId, PlacementId } from "@belay/core/ids.ts";
import type { PlainDate } from "@belay/core/instant.ts";
import type { Refused } from "@belay/core/result.ts";
import { refuse } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { isConflict } from "../platform/write.ts";

const COLUMNS = [
  "id",
  "personId",
  "levelId",
  "ladderVersion",
  "specialisation",
  "teamId",
  "leadId",
  "fromDate",
  "toDate",
  "version",
] as const;

export type PlacementRow = Awaited<ReturnType<typeof listPlacementRows>>[number];

/** All of one person's placements, for a plan or a check; the caller holds the person's lock. */
export function listPlacementRows(tx: Tx, personId: PersonId) {
  return tx.selectFrom("placement").select(COLUMNS).where("personId", "=", personId).execute();
}

/** Everybody who writes placements of this person waits here for their turn. */
export const placementLock = (personId: PersonId): string => `placements:${personId}`;

interface Ending {
  tx: Tx;
  call: Call;
  row: PlacementRow;
  toDate: PlainDate | null;
}

/** Another last day for a placement, because of what comes after it. */
export async function endPlacement({ tx, call, row, toDate }: Ending): Promise<void> {
  await tx
    .updateTable("placement")
    .set({ toDate, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  const change = { before: { toDate: row.toDate }, after: { toDate } };
  await auditPlacement({ tx, call, id: row.id }, { action: "end", ...change });
}

export function auditPlacement(
  { tx, call, id }: { tx: Tx; call: Call; id: PlacementId },
  change: { action: string; before?: unknown; after?: unknown },
): Promise<void> {
  const subject = { subjectKind: "placement", subjectId: id };
  return audit(tx, { at: call.now, actorId: call.actor.id, ...subject, ...change });
}

/** The database has the last word on overlaps: what slipped past the plan is the same refusal. */
export async function unlessTaken<Outcome>(
  save: () => Promise<Outcome>,
): Promise<Outcome | Refused<"PERIOD_TAKEN">> {
  try {
    return await save();
  } catch (error) {
    if (isConflict(error, "placement_person_id_daterange_excl"))
      return refuse("PERIOD_TAKEN", { field: "fromDate" });
    throw error;
  }
}
