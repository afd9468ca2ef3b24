import type { PersonId } from "../ids.ts";
import type { Instant } from "../instant.ts";
import { HOUR, toInstant, toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

export type SeatStatus = "joined" | "offered" | "waiting" | "left";

/** Somebody in a group. `place` is the order in which they came; a seat that is offered is kept for them. */
export interface Seat {
  personId: PersonId;
  status: SeatStatus;
  place: number;
  seat: number | null;
  offerEndsAt: Instant | null;
  since: Instant;
}

/** A group as the rules of its seats read it. */
export interface GroupSeats {
  mentorId: PersonId;
  seats: number;
  status: "open" | "cancelled";
  startsAt: Instant;
  people: readonly Seat[];
}

export type SeatRefusal =
  | "GROUP_CANCELLED"
  | "GROUP_BEGUN"
  | "OWN_GROUP"
  | "ALREADY_IN"
  | "NOT_IN"
  | "NO_SEAT_OFFERED";
export type SeatResult = Result<Seat[], SeatRefusal>;

/** A freed seat is offered for this long, and no longer than until this long before the start. */
const OFFER_LASTS = 24 * HOUR;
/** No seat is offered later than this long before the start, in milliseconds. */
export const LAST_OFFER_BEFORE = 2 * HOUR;

interface Step {
  group: GroupSeats;
  personId: PersonId;
  now: Instant;
}

/**
 * Takes a free seat, or a place on the waitlist. Whoever waits goes before: a seat is free for somebody only when
 * nobody stands before them. Everybody in it afterwards.
 */
export function joinGroup({ group, personId, now }: Step): SeatResult {
  const closed = whyClosed(group, now);
  if (closed) return refuse(closed);
  if (personId === group.mentorId) return refuse("OWN_GROUP");
  const known = group.people.find((one) => one.personId === personId);
  if (known?.status === "joined" || known?.status === "offered") return refuse("ALREADY_IN");
  const place = known?.status === "waiting" ? known.place : nextPlace(group.people);
  const isFirst = group.people.every((one) => one.status !== "waiting" || one.place >= place);
  const [seat] = freeSeats(group);
  if (isFirst && seat !== undefined) {
    const joined = {
      personId,
      place,
      seat,
      status: "joined",
      offerEndsAt: null,
      since: moment(now),
    } as const;
    return succeed(replace(group.people, joined));
  }
  if (known?.status === "waiting") return refuse("ALREADY_IN");
  const waiting = {
    personId,
    place,
    status: "waiting",
    seat: null,
    offerEndsAt: null,
    since: moment(now),
  } as const;
  return succeed(replace(group.people, waiting));
}

/** Gives up a seat, an offer or a place on the waitlist. What is free by it goes to who waits. */
export function leaveGroup({ group, personId, now }: Step): SeatResult {
  const closed = whyClosed(group, now);
  if (closed) return refuse(closed);
  const known = group.people.find((one) => one.personId === personId);
  if (!known || known.status === "left") return refuse("NOT_IN");
  return succeed(offerFreeSeats({ ...group, people: replace(group.people, gone(known, now)) }, now));
}

/** Takes the seat that was offered, while the offer stands. */
export function acceptSeat({ group, personId, now }: Step): SeatResult {
  const closed = whyClosed(group, now);
  if (closed) return refuse(closed);
  const known = group.people.find((one) => one.personId === personId);
  if (known?.status !== "offered" || isPast(known.offerEndsAt, now)) return refuse("NO_SEAT_OFFERED");
  const joined = { ...known, status: "joined", offerEndsAt: null, since: moment(now) } as const;
  return succeed(replace(group.people, joined));
}

/** What the clock does: offers that nobody took end, and their seats go to the next in line. */
export function runOutOffers(group: GroupSeats, now: Instant): Seat[] {
  const people = group.people.map((one) =>
    one.status === "offered" && isPast(one.offerEndsAt, now) ? gone(one, now) : one,
  );
  return whyClosed(group, now) ? people : offerFreeSeats({ ...group, people }, now);
}

/** Each free seat to one person, in the order in which they came. */
function offerFreeSeats(group: GroupSeats, now: Instant): Seat[] {
  const end = Math.min(toMilliseconds(now) + OFFER_LASTS, toMilliseconds(group.startsAt) - LAST_OFFER_BEFORE);
  if (end <= toMilliseconds(now)) return [...group.people];
  const waiting = listWaiting(group.people);
  return freeSeats(group)
    .slice(0, waiting.length)
    .reduce<Seat[]>(
      (people, seat, index) => {
        const next = waiting[index];
        if (!next) return people;
        const offered = {
          ...next,
          status: "offered",
          seat,
          offerEndsAt: toInstant(end),
          since: moment(now),
        } as const;
        return replace(people, offered);
      },
      [...group.people],
    );
}

export function listWaiting(people: readonly Seat[]): Seat[] {
  return people.filter(({ status }) => status === "waiting").sort((one, other) => one.place - other.place);
}

function freeSeats({ seats, people }: GroupSeats): number[] {
  const taken = new Set(people.map(({ seat }) => seat));
  return Array.from({ length: seats }, (_, index) => index + 1).filter((seat) => !taken.has(seat));
}

function whyClosed({ status, startsAt }: GroupSeats, now: Instant) {
  if (status === "cancelled") return "GROUP_CANCELLED";
  return isPast(startsAt, now) ? "GROUP_BEGUN" : null;
}

function isPast(moment: Instant | null, now: Instant): boolean {
  return moment !== null && toMilliseconds(moment) <= toMilliseconds(now);
}

const moment = (now: Instant) => toInstant(toMilliseconds(now));
const nextPlace = (people: readonly Seat[]) => Math.max(0, ...people.map(({ place }) => place)) + 1;
const gone = (one: Seat, now: Instant): Seat => ({
  ...one,
  status: "left",
  seat: null,
  offerEndsAt: null,
  since: moment(now),
});

function replace(people: readonly Seat[], changed: Seat): Seat[] {
  return [...people.filter(({ personId }) => personId !== changed.personId), changed];
}
