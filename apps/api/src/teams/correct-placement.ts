import { checkCorrection } from "@belay/core/people/placement.ts";
import type { CorrectPlacementInput } from "@belay/core/people/placement-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { planRemoval } from "@belay/core/teams/plan-removal.ts";
import type {
  PlacementWriteRefusal,
  RemovePlacementInput,
  TakenPeriod,
} from "@belay/core/teams/team-choices.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { lockFor, write } from "../platform/write.ts";
import { checkPlacementFacts } from "./check-placement-facts.ts";
import type { PlacementRow } from "./placement-row.ts";
import {
  auditPlacement,
  endPlacement,
  listPlacementRows,
  placementLock,
  unlessTaken,
} from "./placement-row.ts";

type Outcome = Result<{ version: number } | null, PlacementWriteRefusal, TakenPeriod>;

/** Puts right what was written down wrongly, level, team, lead or days. The neighbours stay as they are. */
export function correctPlacement(call: Call, input: CorrectPlacementInput): Promise<Outcome> {
  return unlessTaken<Outcome>(() =>
    write<Outcome>(call.db, async (tx) => {
      const found = await lockPlacement(tx, input);
      if (!found.ok) return found;
      const { row, others } = found.value;
      const problem = await checkPlacementFacts(tx, input, call.now);
      if (problem) return problem;
      const { placementId: id, version, ...wanted } = input;
      const isSameLevel = wanted.levelId === row.levelId;
      const ladderVersion = isSameLevel ? row.ladderVersion : findLadder().ladder.version;
      const corrected = { ...wanted, ladderVersion };
      const check = checkCorrection(others, { ...corrected, personId: row.personId });
      if (!check.ok) {
        const { fromDate, toDate } = check.details ?? {};
        return {
          ...check,
          details: fromDate === undefined ? undefined : { fromDate, toDate: toDate ?? null },
        };
      }
      await tx
        .updateTable("placement")
        .set({ ...corrected, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await auditPlacement({ tx, call, id }, { action: "correct", before: row, after: corrected });
      return succeed({ version: version + 1 });
    }),
  );
}

/** Takes back a placement that should never have been written; the one it cut off runs on over its days. */
export function removePlacement(call: Call, input: RemovePlacementInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const found = await lockPlacement(tx, input);
    if (!found.ok) return found;
    const { row, others } = found.value;
    await tx.deleteFrom("placement").where("id", "=", row.id).execute();
    await auditPlacement({ tx, call, id: row.id }, { action: "remove", before: row });
    const healing = planRemoval(others, row);
    if (healing) await endPlacement({ tx, call, row: healing.period, toDate: healing.toDate });
    return succeed(null);
  });
}

type Locked = Result<{ row: PlacementRow; others: PlacementRow[] }, "NOT_FOUND" | "VERSION_CONFLICT">;

/** The placement as it is once this writer's turn has come, if it is still what the person saw. */
async function lockPlacement(
  tx: Tx,
  { placementId, version }: Pick<RemovePlacementInput, "placementId" | "version">,
): Promise<Locked> {
  const owner = await tx
    .selectFrom("placement")
    .select("personId")
    .where("id", "=", placementId)
    .executeTakeFirst();
  if (!owner) return refuse("NOT_FOUND");
  await lockFor(tx, [placementLock(owner.personId)]);
  const rows = await listPlacementRows(tx, owner.personId);
  const row = rows.find(({ id }) => id === placementId);
  if (!row) return refuse("NOT_FOUND");
  if (row.version !== version) return refuse("VERSION_CONFLICT");
  return succeed({ row, others: rows.filter((other) => other !== row) });
}
