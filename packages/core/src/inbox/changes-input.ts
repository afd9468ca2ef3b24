import * as z from "zod/mini";
import { instantInput } from "../instant-input.ts";

/** Where to go on: the id of the last event that arrived, which is its moment; nothing for a page that opens. */
export const changesInput = z.object({
  lastEventId: z.nullish(instantInput("Load the page again.")),
});
export type ChangesInput = z.infer<typeof changesInput>;
