import * as z from "zod/mini";
import { personId, placementId, teamId } from "../ids.ts";
import type { PlainDate } from "../instant.ts";
import type { PeriodRefusal } from "../people/period.ts";
import type { PlacementRefusal } from "../people/placement.ts";
import { seenVersion } from "../people/seen-version.ts";
import { longText } from "../text.ts";
import type { TeamLeadRefusal } from "./plan-team-lead.ts";

export const teamChoice = z.object({ teamId });
export const placedPersonChoice = z.object({ personId });

/** A placement that should never have been written down. */
export const removePlacementInput = z.object({ placementId, version: seenVersion });
export type RemovePlacementInput = z.infer<typeof removePlacementInput>;

/** A lead who was named by mistake. */
export const removeTeamLeadInput = z.object({
  teamLeadId: z.uuid("Load the page again, then try once more."),
});
export type RemoveTeamLeadInput = z.infer<typeof removeTeamLeadInput>;

export const SEARCH_LENGTH = 120;

/** Some letters of a name or an e-mail address; empty for everybody. */
export const searchText = longText(SEARCH_LENGTH, "What you search for");
export const personSearch = z.object({ search: searchText });

/** The period that stands in the way of another. */
export interface TakenPeriod {
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

export type TeamWriteRefusal = "NAME_TAKEN" | "NOT_FOUND" | "VERSION_CONFLICT";
/** ACCOUNT_CLOSED: somebody who is not here any more can lead nobody from now on. */
export type TeamLeadWriteRefusal = TeamLeadRefusal | PeriodRefusal | "ACCOUNT_CLOSED" | "NOT_FOUND";
export type PlacementWriteRefusal =
  | PlacementRefusal
  | "UNKNOWN_LEVEL"
  | "UNKNOWN_SPECIALISATION"
  | "UNKNOWN_TEAM"
  | "UNKNOWN_LEAD"
  | "ACCOUNT_CLOSED"
  | "NOT_FOUND"
  | "VERSION_CONFLICT";
