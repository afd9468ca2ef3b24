import type { PlacementId } from "@belay/core/ids.ts";
import { placementId } from "@belay/core/ids.ts";
import { planPlacement } from "@belay/core/people/placement.ts";
import type { PlacePersonInput } from "@belay/core/people/placement-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { PlacementWriteRefusal, TakenPeriod } from "@belay/core/teams/team-choices.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import { newId } from "../platform/new-id.ts";
import { lockFor, write } from "../platform/write.ts";
import { checkPlacementFacts } from "./check-placement-facts.ts";
import {
  auditPlacement,
  endPlacement,
  listPlacementRows,
  placementLock,
  unlessTaken,
} from "./placement-row.ts";

type Outcome = Result<{ placementId: PlacementId }, PlacementWriteRefusal, TakenPeriod>;

/** Says where somebody stands from a date on, past or planned; where they stood then ends there. */
export function placePerson(call: Call, input: PlacePersonInput): Promise<Outcome> {
  return unlessTaken<Outcome>(() =>
    write<Outcome>(call.db, async (tx) => {
      await lockFor(tx, [placementLock(input.personId)]);
      const person = await tx
        .selectFrom("person")
        .select("id")
        .where("id", "=", input.personId)
        .executeTakeFirst();
      if (!person) return refuse("NOT_FOUND");
      const problem = await checkPlacementFacts(tx, input, call.now);
      if (problem) return problem;
      const next = { ...input, ladderVersion: findLadder().ladder.version };
      const plan = planPlacement(await listPlacementRows(tx, input.personId), next);
      if (!plan.ok) {
        const { fromDate, toDate } = plan.details ?? {};
        return {
          ...plan,
          details: fromDate === undefined ? undefined : { fromDate, toDate: toDate ?? null },
        };
      }
      const { closes, adds } = plan.value;
      if (closes) await endPlacement({ tx, call, row: closes.period, toDate: closes.toDate });
      const row = { ...next, ...adds, id: newId(placementId) };
      await tx.insertInto("placement").values(row).execute();
      await auditPlacement({ tx, call, id: row.id }, { action: "place", after: row });
      return succeed({ placementId: row.id });
    }),
  );
}
