import { DAY, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import type { TimedWork } from "./platform/minute-loop.ts";
import type { Handlers } from "./platform/outbox.ts";
import { forgetOldAttempts } from "./platform/sign-in-limits.ts";

/** What is announced in the outbox -> who reacts. One topic a line, in the order of the features. */
export const handlers: Handlers = {};

/** What is looked at each minute, under one lock. */
export const timetable: Readonly<Record<string, TimedWork>> = {
  "forget old attempts": forgetOldAttempts,
  "forget old answers": async (tx, now) => {
    await tx
      .deleteFrom("idempotency")
      .where("createdAt", "<", toInstant(toMilliseconds(now) - DAY))
      .execute();
  },
};
