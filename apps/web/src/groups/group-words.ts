import type { Audience } from "@belay/core/groups/group-inputs.ts";
import type { SeatStatus } from "@belay/core/groups/seats.ts";
import { ordinal } from "../lib/ordinal.ts";

interface Seats {
  seats: number;
  /** How many have one, how many are kept for somebody, how many wait. */
  taken: number;
  offered: number;
  waiting: number;
  own: { status: SeatStatus; position: number } | null;
}

/** "5 of 8 joined, 2 waiting, you are 1st in line". */
export function seatWords({ seats, taken, offered, waiting, own }: Seats): string {
  const parts = [`${taken} of ${seats} joined`];
  if (offered > 0) parts.push(keptWords(offered, own?.status === "offered"));
  if (waiting > 0) parts.push(`${waiting} waiting`);
  if (own?.status === "joined") parts.push("you are in");
  if (own?.status === "waiting") parts.push(`you are ${ordinal(own.position)} in line`);
  return parts.join(", ");
}

function keptWords(offered: number, isForOneself: boolean): string {
  if (offered === 1) return isForOneself ? "1 seat kept for you" : "1 seat kept for somebody";
  return isForOneself ? `${offered} seats kept, one of them for you` : `${offered} seats kept for others`;
}

interface CardSeats {
  seats: number;
  joined: number;
  offered: number;
  waiting: number;
  /** How many wait before the viewer. */
  ahead: number;
  seatStatus: SeatStatus | null;
}

/** The seats of a group in a list. */
export function seatsOfCard({ seats, joined, offered, waiting, ahead, seatStatus }: CardSeats): Seats {
  const isIn = seatStatus !== null && seatStatus !== "left";
  return {
    ...{ seats, taken: joined, offered, waiting },
    own: isIn ? { status: seatStatus, position: ahead + 1 } : null,
  };
}

export function freeSeats({ seats, taken, offered }: Pick<Seats, "seats" | "taken" | "offered">): number {
  return Math.max(0, seats - taken - offered);
}

/** Who may take a seat now by joining: somebody when one is free and nobody stands before them. */
export function canSit(group: Seats): boolean {
  const isNext = group.own?.status === "waiting" ? group.own.position === 1 : group.waiting === 0;
  return freeSeats(group) > 0 && isNext;
}

export const AUDIENCE_WORDS = {
  company: "Open to everybody in the company",
  mentees: "Open to the mentor's mentees",
  team: "Open to one team",
} satisfies Record<Audience, string>;

interface GroupState {
  status: "open" | "cancelled";
  startsAt: string;
  endsAt: string;
}

/** Where a group stands, whoever looks. */
export function groupState(group: GroupState & Seats, now: number) {
  if (group.status === "cancelled") return { words: "Called off", tone: "bad" } as const;
  if (now >= Date.parse(group.endsAt)) return { words: "Over", tone: "plain" } as const;
  if (now >= Date.parse(group.startsAt)) return { words: "Going on now", tone: "good" } as const;
  const free = freeSeats(group);
  if (group.own?.status === "joined") return { words: "You are in", tone: "good" } as const;
  if (group.own?.status === "offered") return { words: "A seat is kept for you", tone: "turn" } as const;
  if (group.own?.status === "waiting") return { words: "You are in line", tone: "waiting" } as const;
  if (free === 0 || group.waiting > 0) return { words: "Full, with a waitlist", tone: "waiting" } as const;
  return { words: free === 1 ? "1 seat free" : `${free} seats free`, tone: "good" } as const;
}
