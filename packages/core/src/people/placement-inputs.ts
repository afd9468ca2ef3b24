import * as z from "zod/mini";
import { personId, placementId, teamId } from "../ids.ts";
import { catalogueId } from "./catalogue-id.ts";
import { levelId } from "./profile-inputs.ts";
import { seenVersion } from "./seen-version.ts";

const DATE = "Choose a date, such as 2026-03-01.";

/** A day of the company's calendar that exists, from 1970 to 2199. */
export const plainDate = z.iso
  .date({ error: DATE, abort: true })
  .check(z.refine((date) => date >= "1970-01-01" && date < "2200-01-01", DATE));

const TOO_EARLY = "The last day must come after the first: choose a later date.";

const days = { fromDate: plainDate, toDate: z.nullable(plainDate) };
const inOrder = z.refine<{ fromDate: string; toDate: string | null }>(
  ({ fromDate, toDate }) => toDate === null || toDate > fromDate,
  { path: ["toDate"], error: TOO_EARLY },
);

const where = {
  levelId,
  specialisation: z.nullable(catalogueId("Choose a specialisation from the list.")),
  teamId,
  /** Null: whoever leads the team. */
  leadId: z.nullable(personId),
};

/** A new placement; `toDate` is the first day that no longer belongs, null until further notice. */
export const placePersonInput = z.object({ personId, ...where, ...days }).check(
  inOrder,
  z.refine(({ personId, leadId }) => personId !== leadId, {
    path: ["leadId"],
    error: "Nobody is their own lead: choose somebody else.",
  }),
);
export type PlacePersonInput = z.infer<typeof placePersonInput>;

/** A placement that was written down wrongly; the person stays. */
export const correctPlacementInput = z
  .object({
    placementId,
    version: seenVersion,
    ...where,
    ...days,
  })
  .check(inOrder);
export type CorrectPlacementInput = z.infer<typeof correctPlacementInput>;
