import * as z from "zod/mini";
import { personId, programmeId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { HEALTH_STATES } from "./member-health.ts";

const state = z.enum(HEALTH_STATES, "Choose whom to show.");

/** One page of how a programme's people stand; the cursor is the last row of the page before. */
export const healthInput = z.object({
  programmeId,
  state: z._default(z.nullable(state), null),
  cursor: z.optional(z.nullable(z.object({ state, since: instantInput("Load the page again."), personId }))),
});
export type HealthInput = z.infer<typeof healthInput>;

export const repairInput = z.object({
  programmeId,
  /** Whose row it is. */
  personId,
  kind: z.enum(["remind", "extend", "nextChoice"], "Choose what to do."),
});
export type RepairInput = z.infer<typeof repairInput>;

export type RepairRefusal = "NOT_FOUND" | "NOT_NEEDED" | "DONE_TODAY" | "NOBODY_LEFT";
