import * as z from "zod/mini";
import { personId } from "../ids.ts";
import { instantInput } from "../instant-input.ts";
import { longText, shortText } from "../text.ts";
import { LONGEST_LOGGED, SHORTEST_LOGGED } from "./log-session.ts";
import { party } from "./session.ts";
import { circle, sessionKind } from "./session-inputs.ts";

const LENGTH = "Say how long it was, from 5 minutes to 4 hours.";

export const logSessionInput = z.object({
  /** Made when the dialog opens, so that a double submit logs once. */
  key: z.uuid("Open the dialog again: its key is missing."),
  otherId: personId,
  /** Which side the one who logs it was. */
  as: party,
  startsAt: instantInput("Say when it began."),
  durationMinutes: z.int(LENGTH).check(z.minimum(SHORTEST_LOGGED, LENGTH), z.maximum(LONGEST_LOGGED, LENGTH)),
  kind: sessionKind,
  topic: shortText(200, "What it was about"),
  learned: z._default(longText(2000, "What was learned"), ""),
  learnedCircle: z._default(circle, "pair"),
  nextStep: z._default(longText(1000, "The next step"), ""),
  nextStepCircle: z._default(circle, "pair"),
});
export type LogSessionInput = z.infer<typeof logSessionInput>;
