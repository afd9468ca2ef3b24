import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";

const SECOND = 1_000;

/** How often an open page that somebody looks at says so. */
export const SAYS_HERE_EVERY = 20 * SECOND;
const GONE_AFTER = 50 * SECOND;

/** Whether somebody who was last seen then counts as here: two signs of life may get lost on the way. */
export function isHere(seenAt: Instant | null, now: Instant): boolean {
  return seenAt !== null && toMilliseconds(now) - toMilliseconds(seenAt) < GONE_AFTER;
}
