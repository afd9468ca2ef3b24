import { formatDay } from "@belay/core/time-words/day-words.ts";
import { firstName } from "../people/first-name.ts";

/** In whose calendar dates are said, and when now is (ISO). */
export interface Reader {
  timeZone: string;
  locale: string;
  now: string;
}

export function dayWords(instant: string, { timeZone, locale, now }: Reader): string {
  return formatDay({ instant, zone: timeZone, now, locale });
}

interface Clock {
  createdAt: string;
  closesAt: string;
}

interface Waited {
  /** By their first name. */
  other: string;
  /** Who is asked then, by their whole name. */
  next: string | null;
}

/** `Waiting for Ana since Tue 17 Nov · moves on to Ben on Tue 1 Dec`, or `closes Tue 1 Dec` where nobody stands behind. */
export function waitingWords(request: Clock, { other, next }: Waited, reader: Reader): string {
  const [since, closes] = [request.createdAt, request.closesAt].map((at) => dayWords(at, reader));
  const then = next === null ? `closes ${closes}` : `moves on to ${firstName(next)} on ${closes}`;
  return `Waiting for ${other} since ${since} · ${then}`;
}

/** `1 of your 2 places is free` */
export function placesWords({
  capacity,
  seatsTaken,
}: {
  capacity: number;
  seatsTaken: number | null;
}): string {
  const free = Math.max(0, capacity - (seatsTaken ?? 0));
  if (free === 0) return "none of your places is free";
  return `${free} of your ${capacity} ${capacity === 1 ? "place" : "places"} ${free === 1 ? "is" : "are"} free`;
}

interface Answered extends Clock {
  status: "requested" | "accepted" | "declined" | "withdrawn" | "expired";
  answeredAt: string | null;
  reason: string | null;
}

/** What became of a request that waits no more, from the side of its viewer. */
export function answeredWords(
  request: Answered,
  { otherName, isMentor }: { otherName: string; isMentor: boolean },
  reader: Reader,
): string {
  const on = dayWords(request.answeredAt ?? request.closesAt, reader);
  const asked = isMentor ? "You" : otherName;
  switch (request.status) {
    case "accepted":
      return `${asked} accepted on ${on}`;
    case "declined":
      return `${asked} declined on ${on}${request.reason ? `: ${request.reason}` : ""}`;
    case "withdrawn":
      // By the mentee, or for them, where another choice of theirs is asked.
      return `Taken back on ${on}`;
    case "expired":
    case "requested":
      return `Closed on ${on} without an answer`;
  }
}
