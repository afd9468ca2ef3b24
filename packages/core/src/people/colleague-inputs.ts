import * as z from "zod/mini";
import { personId } from "../ids.ts";
import { shortText } from "../text.ts";

export const colleagueChoice = z.object({ id: personId });
export const colleagueSearch = z.object({ text: shortText(80, "What you search for") });

/** 1 to 3 are the steps of the welcome, 4 is through. */
export const welcomeStepInput = z.object({
  step: z.int("Say the step.").check(z.gte(1, "There are three steps."), z.lte(4, "There are three steps.")),
});
