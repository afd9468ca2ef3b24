import { checkSlot } from "@belay/core/calendar/check-slot.ts";
import { asHeldRange } from "@belay/core/calendar/held-range.ts";
import type { SlotFacts } from "@belay/core/calendar/slot-input.ts";
import { WAIVABLE } from "@belay/core/calendar/slot-input.ts";
import type { GroupId, PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, toMilliseconds } from "@belay/core/instant.ts";
import type { PersonCalendar } from "../calendar/queries.ts";
import { asMentor, listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";

const AROUND = 14 * DAY;

export interface GroupQuestion {
  now: Instant;
  durationMinutes: number;
  /** Also outside of one's own hours, notice and limits; never over what is held. */
  waives: boolean;
  /** The group that is moved: its own time is in nobody's way. */
  except: GroupId | null;
}

/** The slot rules of the mentor alone: their seats are taken by whoever is free then. */
export function groupFacts(mentor: PersonCalendar, question: GroupQuestion): SlotFacts {
  return {
    now: question.now,
    durationMinutes: question.durationMinutes,
    slotStepMinutes: mentor.rules.slotStepMinutes,
    excludeSessionId: question.except,
    mentor: asMentor(mentor),
    mentee: null,
    waive: question.waives ? WAIVABLE : [],
  };
}

/** Why a group may not start then, by its mentor's calendar; null when it may. */
export async function whyNotThen(
  db: Reader,
  mentorId: PersonId,
  { startsAt, ...question }: GroupQuestion & { startsAt: Instant },
) {
  const range = { start: addMilliseconds(startsAt, -AROUND), end: addMilliseconds(startsAt, AROUND) };
  const mentor = (await listCalendars(db, hoursScope([mentorId]), range)).get(mentorId);
  if (!mentor?.isActive) return "INACTIVE" as const;
  if (toMilliseconds(startsAt) <= toMilliseconds(question.now)) return "TOO_EARLY" as const;
  const answer = checkSlot(groupFacts(mentor, question), startsAt);
  return answer.ok ? null : answer.code;
}

interface Wanted {
  startsAt: Instant;
  endsAt: Instant;
  except: GroupId;
}

/** Who of these people holds something else then, or is away. Nobody learns with what. */
export async function listBusy(
  db: Reader,
  personIds: readonly PersonId[],
  { startsAt, endsAt, except }: Wanted,
): Promise<PersonId[]> {
  const calendars = await listCalendars(db, hoursScope(personIds), { start: startsAt, end: endsAt });
  const [from, until] = [toMilliseconds(startsAt), toMilliseconds(endsAt)];
  return personIds.filter((id) =>
    calendars
      .get(id)
      ?.held.filter((one) => one.id !== except)
      .map(asHeldRange)
      .some(({ start, end }) => toMilliseconds(start) < until && toMilliseconds(end) > from),
  );
}
