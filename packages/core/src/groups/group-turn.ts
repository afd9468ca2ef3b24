import type { Instant } from "../instant.ts";
import { addMilliseconds, toMilliseconds } from "../instant.ts";
import { GROUP_CLOSE_OUT_WITHIN } from "./close-out-window.ts";
import type { SeatStatus } from "./seats.ts";
import { LAST_OFFER_BEFORE } from "./seats.ts";

/** What a group waits for from one person, or what that person waits for: then nobody can be asked for it. */
export interface GroupTurn {
  kind: "takeSeat" | "closeOutGroup" | "waitForSeat";
  since: Instant;
  until: Instant;
  /** The seat goes to the next in line; what the others said of it stands without this one's word; no seat came free. */
  otherwise: "seatMovesOn" | "standsWithoutOne" | "lineEnds";
}

export interface GroupTurnFacts {
  status: "open" | "cancelled";
  startsAt: Instant;
  endsAt: Instant;
  isMentor: boolean;
  /** The person's own seat; null without one. */
  seat: { status: SeatStatus; offerEndsAt: Instant | null; since: Instant } | null;
  hasClosedOut: boolean;
}

/** The seat that is kept for them, the line they stand in, or their word about what is over; null when nothing is open. */
export function groupTurn(group: GroupTurnFacts, now: Instant): GroupTurn | null {
  if (group.status === "cancelled") return null;
  const { seat } = group;
  if (seat?.status === "offered" && seat.offerEndsAt !== null && isBefore(now, seat.offerEndsAt)) {
    return { kind: "takeSeat", since: seat.since, until: seat.offerEndsAt, otherwise: "seatMovesOn" };
  }
  if (seat?.status === "waiting") {
    const until = addMilliseconds(group.startsAt, -LAST_OFFER_BEFORE);
    return isBefore(now, until)
      ? { kind: "waitForSeat", since: seat.since, until, otherwise: "lineEnds" }
      : null;
  }
  const isInside = group.isMentor || seat?.status === "joined";
  if (!isInside || group.hasClosedOut || isBefore(now, group.endsAt)) return null;
  const until = addMilliseconds(group.endsAt, GROUP_CLOSE_OUT_WITHIN);
  if (!isBefore(now, until)) return null;
  return { kind: "closeOutGroup", since: group.endsAt, until, otherwise: "standsWithoutOne" };
}

function isBefore(one: Instant, other: Instant): boolean {
  return toMilliseconds(one) < toMilliseconds(other);
}
