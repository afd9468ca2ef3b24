import type { Instant } from "../instant.ts";
import { MINUTE, toInstant, toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import { menteeClashes, mentorClashes } from "./forbidden-starts.ts";
import { isOnGrid } from "./grid.ts";
import { isInside } from "./interval.ts";
import { offsetSegments } from "./offset-segments.ts";
import { openTime } from "./open-time.ts";
import type { OpenHours, SlotFacts } from "./slot-input.ts";
import { isWaived } from "./slot-input.ts";
import { earliestStart, startsOnFullDates, startsPastHorizon } from "./start-limits.ts";

/** Which rule stands against a start, in the order in which they are asked. */
export type SlotRefusal =
  | "SLOT_TAKEN"
  | "OUTSIDE_AVAILABILITY"
  | "NOTICE"
  | "HORIZON"
  | "LIMIT_REACHED"
  | "MENTEE_BUSY";

/**
 * Whether a session may start at `start`: ok with the start as it is written everywhere, for exactly the starts
 * that `computeSlots` offers in a range that holds it. SLOT_TAKEN comes first, for a slot that a rival took may
 * have filled the day as well. A start off the grid is OUTSIDE_AVAILABILITY; MENTEE_BUSY is held time or
 * closed hours of the mentee. Throws a RangeError on an unknown zone or a text that is not an instant.
 */
export function checkSlot(facts: SlotFacts, start: Instant): Result<Instant, SlotRefusal> {
  const moment = toMilliseconds(start);
  const refusal = findRefusal(facts, moment);
  return refusal === null ? succeed(toInstant(moment)) : refuse(refusal);
}

function findRefusal(facts: SlotFacts, moment: number): SlotRefusal | null {
  const { mentor, mentee } = facts;
  const segments = offsetSegments(mentor.timeZone, { from: moment, until: moment + 1 });
  const grid = { segments, step: facts.slotStepMinutes * MINUTE };
  const needsHours = !isWaived(facts, "hours");
  if (isInside(mentorClashes(facts), moment)) return "SLOT_TAKEN";
  if (!isOnGrid(moment, grid) || !(facts.durationMinutes > 0)) return "OUTSIDE_AVAILABILITY";
  if (needsHours && !isOpenThroughout(mentor, facts, moment)) return "OUTSIDE_AVAILABILITY";
  if (moment < earliestStart(facts)) return "NOTICE";
  if (isInside(startsPastHorizon(facts, segments), moment)) return "HORIZON";
  if (isInside(startsOnFullDates(facts, segments), moment)) return "LIMIT_REACHED";
  if (isInside(menteeClashes(facts), moment)) return "MENTEE_BUSY";
  if (mentee && !isOpenThroughout(mentee, facts, moment)) return "MENTEE_BUSY";
  return null;
}

function isOpenThroughout(person: OpenHours, { durationMinutes }: SlotFacts, from: number): boolean {
  const until = from + durationMinutes * MINUTE;
  const [open] = openTime(person, { from, until });
  return open !== undefined && open.from === from && open.until === until;
}
