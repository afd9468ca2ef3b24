import { MINUTE, toMilliseconds } from "../instant.ts";
import type { Interval } from "./interval.ts";
import type { BusyTime, MentorBusyTime, SlotFacts } from "./slot-input.ts";

/** A busy time that counts, with its ends in milliseconds. */
export type HeldTime<Busy extends BusyTime = BusyTime> = Busy & Interval;

/** The starts at which a slot would meet the mentor's held time: booking rule 7e. In no order. */
export function mentorClashes(facts: SlotFacts): Interval[] {
  const { mentor, durationMinutes } = facts;
  const bare = { before: 0, length: durationMinutes, after: 0 };
  const buffered = { ...bare, before: mentor.bufferBeforeMinutes, after: mentor.bufferAfterMinutes };
  return heldTimes(mentor.busy, facts).map((held) => {
    if (held.kind === "timeoff") return startsThatMeet(held, bare);
    return startsThatMeet(held.kind === "session" ? widenByBuffers(held) : held, buffered);
  });
}

/** The starts at which a slot would meet the mentee's held time: rule 7h, without any buffers. In no order. */
export function menteeClashes(facts: SlotFacts): Interval[] {
  const bare = { before: 0, length: facts.durationMinutes, after: 0 };
  return heldTimes(facts.mentee?.busy ?? [], facts).map((held) => startsThatMeet(held, bare));
}

/** The busy times that count: neither the session that is being moved nor one that ends before it starts. */
export function heldTimes<Busy extends BusyTime>(
  busy: readonly Busy[],
  { excludeSessionId }: SlotFacts,
): HeldTime<Busy>[] {
  return busy
    .filter(({ id }) => excludeSessionId === null || id !== excludeSessionId)
    .map((time) => ({ ...time, from: toMilliseconds(time.start), until: toMilliseconds(time.end) }))
    .filter(({ from, until }) => from < until);
}

function widenByBuffers({
  from,
  until,
  bufferBeforeMinutes = 0,
  bufferAfterMinutes = 0,
}: HeldTime<MentorBusyTime>): Interval {
  return { from: from - bufferBeforeMinutes * MINUTE, until: until + bufferAfterMinutes * MINUTE };
}

/**
 * `[s - before, s + length + after)` meets `[from, until)` iff `from - length - after < s < until + before`.
 * The lower end is excluded, hence the millisecond.
 */
function startsThatMeet(
  { from, until }: Interval,
  slot: { before: number; length: number; after: number },
): Interval {
  return { from: from - (slot.length + slot.after) * MINUTE + 1, until: until + slot.before * MINUTE };
}
