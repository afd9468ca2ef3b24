import type { PersonId, TeamId } from "../ids.ts";
import type { PlainDate } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse } from "../result.ts";
import type { Period, PeriodPlan, PeriodRefusal } from "./period.ts";
import { checkPeriod, periodAt, planPeriod } from "./period.ts";

/** Where somebody stood, stands or will stand. What was true at a date is read from here, never from today. */
export interface Placement extends Period {
  readonly personId: PersonId;
  readonly levelId: string;
  readonly ladderVersion: string;
  readonly specialisation: string | null;
  readonly teamId: TeamId;
  /** Goes before the team's lead; null: the team's lead. */
  readonly leadId: PersonId | null;
}

export type PlacementRefusal = PeriodRefusal | "OWN_LEAD";

/** A person's placement at a date; undefined before the first, after the last and in between. */
export function placementAt<P extends Period>(placements: readonly P[], date: PlainDate): P | undefined {
  return periodAt(placements, date);
}

/** A new placement from a date on, past or planned. `existing` are all placements of the same person. */
export function planPlacement<P extends Placement>(
  existing: readonly P[],
  next: Placement,
): Result<PeriodPlan<P>, PlacementRefusal, P> {
  return next.leadId === next.personId ? refuse("OWN_LEAD", { field: "leadId" }) : planPeriod(existing, next);
}

/** A placement that was written down wrongly. `others` are the person's placements without it. */
export function checkCorrection<P extends Placement>(
  others: readonly P[],
  corrected: Placement,
): Result<Period, PlacementRefusal, P> {
  return corrected.leadId === corrected.personId
    ? refuse("OWN_LEAD", { field: "leadId" })
    : checkPeriod(others, corrected);
}
