import type { SlotFacts, SlotInput } from "@belay/core/calendar/slot-input.ts";
import type { HelpForm } from "@belay/core/help/help-ask.ts";
import { HELP_MINUTES, STUCK_STEP_MINUTES } from "@belay/core/help/help-clock.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { PersonCalendar, Range } from "../calendar/queries.ts";
import { asMentee, asMentor } from "../calendar/queries.ts";

/** What the slot rules need to know of an ask. */
export interface TimedAsk {
  form: HelpForm;
  hours: "own" | "any";
  endsAt: Instant;
}

export interface HelpCalendars {
  mentor: PersonCalendar;
  asker: PersonCalendar;
}

/** What has to be known to judge any start of an ask: some days around the limits of a day and a week. */
export function rangeOfAsk({ endsAt }: Pick<TimedAsk, "endsAt">, now: Instant): Range {
  return { start: addMilliseconds(now, -8 * DAY), end: addMilliseconds(endsAt, 8 * DAY) };
}

/** The slot rules for 25 minutes: notice and horizon are waived, a mentor's hours, limits and buffers are not. */
export function helpFacts({ mentor, asker }: HelpCalendars, ask: TimedAsk, now: Instant): SlotFacts {
  const mentee = asMentee(asker);
  // Who is stuck is there now, and so is who said that any hour would do.
  const isAnyHour = ask.form === "stuck" || ask.hours === "any";
  return {
    now,
    durationMinutes: HELP_MINUTES,
    slotStepMinutes: ask.form === "stuck" ? STUCK_STEP_MINUTES : mentor.rules.slotStepMinutes,
    excludeSessionId: null,
    mentor: asMentor(mentor),
    mentee: isAnyHour ? { ...mentee, weekly: null } : mentee,
    waive: ["notice", "horizon"],
  };
}

/** The starts that an ask may take, from the moment after `now` on. */
export function helpInput(calendars: HelpCalendars, ask: TimedAsk, now: Instant): SlotInput {
  const range = { start: addMilliseconds(now, 1), end: ask.endsAt };
  return { ...helpFacts(calendars, ask, now), range };
}
