import { DEFAULT_RULES } from "@belay/core/calendar/booking-rules.ts";
import type { SlotFacts } from "@belay/core/calendar/slot-input.ts";
import { computeSlots, firstSlot } from "@belay/core/calendar/slots.ts";
import type { HelpForm } from "@belay/core/help/help-ask.ts";
import type { SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { CheckSlot } from "@belay/core/sessions/session-action.ts";
import type { PersonCalendar } from "../src/calendar/queries.ts";
import { helpFacts } from "../src/help/help-slots.ts";
import { slotChecker, slotFacts } from "../src/sessions/find-slot-facts.ts";
import type { Member, Pair } from "./history.ts";
import { isBefore } from "./history.ts";
import { WORKING_WEEK } from "./week-shapes.ts";

/** Who wants to meet, as they decided it at a moment. */
interface Plan {
  pair: Pick<Pair, "mentor" | "mentee">;
  decidedAt: Instant;
  minutes: number;
  /** The session that is being moved. */
  except?: SessionId;
}

/** Starts that the product would have offered then. Who painted no hours still meets by day. */
export function findStarts(plan: Plan, range: { start: Instant; end: Instant }): Instant[] {
  if (!isBefore(range.start, range.end)) return [];
  const facts = factsOf(plan);
  const mentee = facts.mentee && { ...facts.mentee, weekly: facts.mentee.weekly ?? WORKING_WEEK };
  return computeSlots({ ...facts, mentee, range });
}

/** The same, also at night for who painted no hours. */
export function findStartsAnyHour(plan: Plan, range: { start: Instant; end: Instant }): Instant[] {
  return computeSlots({ ...factsOf(plan), range });
}

interface HelpPlan {
  mentor: Member;
  asker: Member;
  form: HelpForm;
  /** When the mentor took it. */
  at: Instant;
}

/** The first start that the product would have offered then, for 25 minutes without a mentorship. */
export function findHelpStart(
  { mentor, asker, form, at }: HelpPlan,
  range: { start: Instant; end: Instant },
): Instant {
  const ask = { form, hours: "own", endsAt: range.end } as const;
  const facts = helpFacts({ mentor: calendarOf(mentor), asker: calendarOf(asker) }, ask, at);
  const start = firstSlot({ ...facts, range });
  if (start === null) throw new Error(`${mentor.key} has no room for ${asker.key}.`);
  return start;
}

/** The slot rules as the status machine asks them. */
export function checkerFor(plan: Plan): CheckSlot {
  return slotChecker(calendarsOf(plan), questionOf(plan));
}

function factsOf(plan: Plan): SlotFacts {
  return slotFacts(calendarsOf(plan), questionOf(plan));
}

function questionOf({ decidedAt, minutes, except }: Plan) {
  return { now: decidedAt, durationMinutes: minutes, excludeSessionId: except ?? null };
}

function calendarsOf({ pair }: Plan) {
  return { mentor: calendarOf(pair.mentor), mentee: calendarOf(pair.mentee) };
}

function calendarOf({ id, role, timeZone, weekly, held }: Member): PersonCalendar {
  const acceptsAutomatically = role.isAskedFirst !== true;
  const open = { timeZone, weekly, overrides: [], rules: DEFAULT_RULES };
  return { id, name: role.name, ...open, isActive: true, acceptsAutomatically, calendarSeenAt: null, held };
}
