import * as z from "zod/mini";
import { personId, requestId, waitId } from "../ids.ts";
import { seenVersion, seenVersionOrNone } from "../people/seen-version.ts";
import { requiredLongText } from "../text.ts";
import { nextChoices, requestGoal } from "./mentorship-inputs.ts";

/** The later choices of a request anew: added, taken away, in another order. */
export const arrangeChoicesInput = z.object({
  requestId,
  /** Of the chain that the person saw; 0 when the request stood alone. */
  version: seenVersionOrNone,
  next: nextChoices,
  /** What the later ones read; asked for when the request stood alone until now. */
  message: z.optional(requiredLongText(2000, "The message")),
});
export type ArrangeChoicesInput = z.infer<typeof arrangeChoicesInput>;

export const askNextInput = z.object({ requestId, version: seenVersion });

export const joinLineInput = z.object({ mentorId: personId, goal: requestGoal });
export type JoinLineInput = z.infer<typeof joinLineInput>;

export const waitChoiceInput = z.object({ waitId, version: seenVersion });
export type WaitChoiceInput = z.infer<typeof waitChoiceInput>;

export const openLineInput = z.object({ isOpen: z.boolean("Say whether the line is open.") });
