import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { Wait } from "./line.ts";

/** A place in line as its mentee's turn or wait. */
export interface LineTurn {
  kind: "takePlace" | "waitInLine";
  isMine: boolean;
  since: Instant;
  /** Null: until a place is free. */
  until: Instant | null;
  otherwise: "placeMovesOn" | "staysOpen";
}

type Standing = Pick<Wait, "status" | "joinedAt" | "offerEndsAt"> & { offeredAt: Instant | null };

/** The kept place is to be taken until its time is over; whoever waits waits for the mentor's next free place. */
export function lineTurn(
  { status, joinedAt, offeredAt, offerEndsAt }: Standing,
  now: Instant,
): LineTurn | null {
  if (status === "waiting") {
    return { kind: "waitInLine", isMine: false, since: joinedAt, until: null, otherwise: "staysOpen" };
  }
  if (status !== "offered" || offeredAt === null || offerEndsAt === null) return null;
  if (toMilliseconds(offerEndsAt) <= toMilliseconds(now)) return null;
  return { kind: "takePlace", isMine: true, since: offeredAt, until: offerEndsAt, otherwise: "placeMovesOn" };
}
