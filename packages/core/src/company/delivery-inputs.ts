import * as z from "zod/mini";
import { instantInput } from "../instant-input.ts";

export const DELIVERIES_SHOWN = ["all", "waiting", "held", "sent", "dead", "skipped"] as const;
/** Everything, what waits for its first or next try, what waits by its reader's choice, what is out, what was given up, what was not to be sent. */
export type DeliveriesShown = (typeof DELIVERIES_SHOWN)[number];

const rowId = z.uuid("Choose from the list, or load the page again.");

/** One page of the log, newest first; the cursor is the last row of the page before. */
export const deliveryListInput = z.object({
  show: z.enum(DELIVERIES_SHOWN, "Choose what to show."),
  cursor: z.optional(
    z.nullable(
      z.object({ createdAt: instantInput("The place in the list is lost. Load the page again."), id: rowId }),
    ),
  ),
});
export type DeliveryListInput = z.infer<typeof deliveryListInput>;

export const deliveryChoice = z.object({ id: rowId });

/** What can keep a mail or a piece of work from being tried again. */
export type TryAgainRefusal = "NOT_FOUND" | "NOT_GIVEN_UP";
