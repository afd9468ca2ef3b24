import * as z from "zod/mini";
import { personId } from "../ids.ts";
import { DAY } from "../instant.ts";
import { instantInput } from "../instant-input.ts";
import { plainDate } from "../people/placement-inputs.ts";
import { evidenceNumber } from "./evidence-number.ts";

const LONGEST_PERIOD = 5 * 366 * DAY;
const PAGE = "Load the page again: the place in the list is missing.";

/** Dates of the company's calendar, both included; null for the last six months. */
export const periodInput = z._default(
  z.nullable(
    z.object({ from: plainDate, to: plainDate }).check(
      z.refine(({ from, to }) => from <= to, {
        path: ["to"],
        error: "The last day must not come before the first.",
        abort: true,
      }),
      z.refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_PERIOD, {
        path: ["to"],
        error: "Look at five years at most.",
      }),
    ),
  ),
  null,
);
export type PeriodInput = z.infer<typeof periodInput>;

export const teamEvidenceInput = z.object({ period: periodInput });
export type TeamEvidenceInput = z.infer<typeof teamEvidenceInput>;

export const personEvidenceInput = z.object({ personId, period: periodInput });
export type PersonEvidenceInput = z.infer<typeof personEvidenceInput>;

export const evidenceRowsInput = z.object({
  personId,
  period: periodInput,
  number: evidenceNumber,
  /** The last row of the page before; the newest come first. */
  cursor: z._default(z.nullable(z.object({ at: instantInput(PAGE), id: z.uuid(PAGE) })), null),
});
export type EvidenceRowsInput = z.infer<typeof evidenceRowsInput>;
