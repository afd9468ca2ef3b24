import * as z from "zod/mini";
import { absent, sessionState } from "./session.ts";
import { sessionActions } from "./session-action.ts";

/** An attempt on a session as plain data from outside, for actOnSession. */
export const sessionAttempt = z.object({
  session: sessionState,
  action: z.enum(sessionActions),
  actor: z.enum(["mentor", "mentee", "lead", "system", "stranger"]),
  now: z.string(),
  input: z._default(
    z.object({
      reason: z.optional(z.string()),
      startsAt: z.optional(z.string()),
      mode: z.optional(z.enum(["immediate", "proposal"])),
      absent: z.optional(absent),
      waivesOwnRules: z.optional(z.boolean()),
    }),
    {},
  ),
});
