import type { Instant } from "@belay/core/instant.ts";
import { toInstant } from "@belay/core/instant.ts";

/** Rules take the time from here, so that tests can hold it. The database's own clock serves leases only. */
export type Clock = () => Instant;

export const systemClock: Clock = () => toInstant(Date.now());
