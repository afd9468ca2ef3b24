import type { PersonId, WaitId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import { addMilliseconds, HOUR, toMilliseconds } from "../instant.ts";
import type { Clocks } from "../programmes/clocks.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { EligibilityRefusal } from "./mentorship-refusal.ts";
import { listFreeSeats } from "./seat.ts";

export type WaitStatus = "waiting" | "offered" | "taken" | "declined" | "lapsed" | "left" | "closed";

/** Somebody who waits for a mentor who is full. A seat that is offered is kept for them, by its number. */
export interface Wait {
  id: WaitId;
  menteeId: PersonId;
  status: WaitStatus;
  /** In the order in which they came; nobody's changes. */
  place: number;
  seat: number | null;
  joinedAt: Instant;
  offerEndsAt: Instant | null;
  closedFor: EligibilityRefusal | null;
}

/** A mentor's seats, with everybody who has a claim on one. */
export interface Line {
  capacity: number;
  /** The numbers on which somebody sits. */
  taken: readonly number[];
  waits: readonly Wait[];
  /** When each request was made that waits for the mentor's answer. */
  asked: readonly Instant[];
}

/** By what right somebody takes a seat. `other`: a leave that is covered, a programme's match. */
export type Claim =
  | { by: "offer"; waitId: WaitId; now: Instant }
  | { by: "request"; createdAt: Instant }
  | { by: "other" };

/**
 * The one rule of who gets a seat (decision 032): who has the offer gets the seat that is kept for them; while
 * somebody waits in line, any other seat goes to a request that was made before they came; whoever comes by
 * another way gets a seat only when nobody waits. NO_CAPACITY otherwise.
 */
export function claimSeat(line: Line, claim: Claim): Result<number, "NO_CAPACITY"> {
  if (claim.by === "offer") {
    const offer = line.waits.find(({ id }) => id === claim.waitId);
    const isOpen = offer?.status === "offered" && !isPast(offer.offerEndsAt, claim.now);
    return isOpen && offer.seat !== null ? succeed(offer.seat) : refuse("NO_CAPACITY");
  }
  const waiting = listWaiting(line.waits);
  const isBeforeAll =
    claim.by === "request" && waiting.every(({ joinedAt }) => !isBefore(joinedAt, claim.createdAt));
  if (waiting.length > 0 && !isBeforeAll) return refuse("NO_CAPACITY");
  const [seat] = freeSeats(line);
  return seat === undefined ? refuse("NO_CAPACITY") : succeed(seat);
}

/** Seats for somebody new: none while anybody waits. */
export function countOpenSeats(line: Pick<Line, "capacity" | "taken" | "waits">): number {
  return listWaiting(line.waits).length > 0 ? 0 : freeSeats(line).length;
}

/** Whose turn a free seat is, in order: one behind another stands nobody who came later, nor a request made after them. */
export function listOwed({ asked, ...line }: Line): Wait[] {
  const seats = freeSeats(line).length;
  return listWaiting(line.waits).filter(({ joinedAt }, index) => {
    const before = asked.filter((createdAt) => !isBefore(joinedAt, createdAt)).length;
    return index + before < seats;
  });
}

export interface Settling {
  now: Instant;
  /** How long a seat is kept for each, by the programme that they share with the mentor. */
  clockOf: (wait: WaitId) => Clocks["waitlistOffer"];
  /** Whether the mentor takes anybody on at this moment: without it nobody new is offered a seat. */
  isMentorOpen: boolean;
  /** What stands against each of `listOwed`, beside that there was no seat; who is not named is left for later. */
  judged: ReadonlyMap<WaitId, EligibilityRefusal | null>;
}

/** Offers that nobody took end; who could not take one any more leaves the line; free seats are offered in order. */
export function settleLine(line: Line, { now, clockOf, isMentorOpen, judged }: Settling): Wait[] {
  const waits = runOutOffers(line.waits, now);
  if (!isMentorOpen) return waits;
  const owed = new Set(listOwed({ ...line, waits }).map(({ id }) => id));
  const free = freeSeats({ ...line, waits });
  return waits.toSorted(byPlace).map((wait): Wait => {
    const against = owed.has(wait.id) ? judged.get(wait.id) : undefined;
    if (against === undefined) return wait;
    if (against !== null) return { ...wait, status: "closed", closedFor: against };
    const seat = free.shift();
    if (seat === undefined) return wait;
    const offerEndsAt = addMilliseconds(now, clockOf(wait.id).closeAfterHours * HOUR);
    return { ...wait, status: "offered", seat, offerEndsAt };
  });
}

/** Ends what is past its time; the seat is free for who comes next. */
export function runOutOffers(waits: readonly Wait[], now: Instant): Wait[] {
  return waits.map((wait) =>
    wait.status === "offered" && isPast(wait.offerEndsAt, now)
      ? { ...wait, status: "lapsed", seat: null }
      : wait,
  );
}

/** Where somebody stands among those who wait, from 1; null for who does not. */
export function findPosition(waits: readonly Pick<Wait, "id" | "place" | "status">[], id: WaitId) {
  const waiting = waits.filter(({ status }) => status === "waiting").toSorted(byPlace);
  const index = waiting.findIndex((wait) => wait.id === id);
  return index < 0 ? null : index + 1;
}

function listWaiting(waits: readonly Wait[]): Wait[] {
  return waits.filter(({ status }) => status === "waiting").toSorted(byPlace);
}

/** A capacity lowered later takes nobody's seat away, and nobody's offer. */
function freeSeats({ capacity, taken, waits }: Pick<Line, "capacity" | "taken" | "waits">): number[] {
  return listFreeSeats([...taken, ...waits.flatMap(({ seat }) => (seat === null ? [] : [seat]))], capacity);
}

const byPlace = (one: { place: number }, other: { place: number }) => one.place - other.place;
const isBefore = (one: Instant, other: Instant) => toMilliseconds(one) < toMilliseconds(other);
const isPast = (moment: Instant | null, now: Instant) => moment === null || !isBefore(now, moment);
