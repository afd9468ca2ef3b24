import { confirmsAtOnce } from "@belay/core/calendar/calendar-freshness.ts";
import { checkSlot } from "@belay/core/calendar/check-slot.ts";
import type { SlotFacts, Waivable } from "@belay/core/calendar/slot-input.ts";
import { WAIVABLE } from "@belay/core/calendar/slot-input.ts";
import { nearestSlots } from "@belay/core/calendar/slots.ts";
import type { MentorshipId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY, MINUTE, toMilliseconds } from "@belay/core/instant.ts";
import type { MentorTerms } from "@belay/core/sessions/mentor-terms.ts";
import type { MoveMode } from "@belay/core/sessions/reschedule-rule.ts";
import { moveMode } from "@belay/core/sessions/reschedule-rule.ts";
import type { SessionActor } from "@belay/core/sessions/session.ts";
import type { CheckSlot } from "@belay/core/sessions/session-action.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import type { PersonCalendar, Range } from "../calendar/queries.ts";
import { asMentee, asMentor, listCalendars } from "../calendar/queries.ts";
import { hoursScope } from "../calendar/scope.ts";
import type { Reader } from "../platform/database.ts";
import type { Pair } from "./writes.ts";

const WEEK = 7 * DAY;
const AROUND = 2 * WEEK;

export interface PairCalendars {
  mentor: PersonCalendar;
  mentee: PersonCalendar;
}

interface Wish extends Pair {
  range: Range;
}

/** Both calendars with everything held in the range; null when one of the two is gone. */
export async function findPairCalendars(
  db: Reader,
  { mentorId, menteeId, range }: Wish,
): Promise<PairCalendars | null> {
  const calendars = await listCalendars(db, hoursScope([mentorId, menteeId]), range);
  const [mentor, mentee] = [calendars.get(mentorId), calendars.get(menteeId)];
  return mentor?.isActive && mentee?.isActive ? { mentor, mentee } : null;
}

export interface SlotQuestion {
  now: Instant;
  durationMinutes: number;
  excludeSessionId: SessionId | null;
  waives?: boolean | undefined;
}

export function slotFacts({ mentor, mentee }: PairCalendars, question: SlotQuestion): SlotFacts {
  const waive: readonly Waivable[] = question.waives ? WAIVABLE : [];
  return {
    now: question.now,
    durationMinutes: question.durationMinutes,
    slotStepMinutes: mentor.rules.slotStepMinutes,
    excludeSessionId: question.excludeSessionId,
    mentor: asMentor(mentor),
    mentee: asMentee(mentee),
    waive,
  };
}

/** The range that has to be known to judge a start and to name free ones near it. */
export function rangeAround(start: Instant): Range {
  return { start: addMilliseconds(start, -AROUND), end: addMilliseconds(start, AROUND + DAY) };
}

/** The range that has to be known to judge a series that begins at a start. */
export function rangeThrough({ startsAt, intervalWeeks, count }: Repeats): Range {
  const last = addMilliseconds(startsAt, (count - 1) * intervalWeeks * WEEK);
  return { start: rangeAround(startsAt).start, end: rangeAround(last).end };
}

interface Repeats {
  startsAt: Instant;
  intervalWeeks: number;
  count: number;
}

/** The slot rules as the status machine asks them. The nearest free starts are `nearestFree`'s, after the transaction. */
export function slotChecker(calendars: PairCalendars, question: SlotQuestion): CheckSlot {
  return ({ startsAt, waivesOwnRules }) => {
    const answer = checkSlot(slotFacts(calendars, { ...question, waives: waivesOwnRules }), startsAt);
    return answer.ok ? null : { code: answer.code, nearestStarts: [] };
  };
}

/** Up to three starts that are free by all rules, nearest to a wanted one. */
export function nearestFree(calendars: PairCalendars, question: SlotQuestion, startsAt: Instant): Instant[] {
  return nearestSlots({ ...slotFacts(calendars, question), range: rangeAround(startsAt) }, startsAt);
}

/** What the mentor takes now, of a session that is there already. */
export function moveTerms(
  { mentor }: PairCalendars,
  { kind, mentorshipId }: { kind: SessionKind; mentorshipId: MentorshipId | null },
  awayUntil: Instant | null,
): MentorTerms {
  const { durations, kinds } = mentorshipId === null ? { durations: null, kinds: null } : mentor.rules;
  return { durations, kinds, kind, isAway: awayUntil !== null };
}

/** What is asked about a session's other times: its length stays, and its own time does not stand in its way. */
export function moveQuestion(
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  { now, sessionId }: { now: Instant; sessionId: SessionId },
): SlotQuestion {
  const durationMinutes = (toMilliseconds(endsAt) - toMilliseconds(startsAt)) / MINUTE;
  return { now, durationMinutes, excludeSessionId: sessionId };
}

/** A time that fits lies inside the hours that the other has painted; a mentee without any covers nothing. */
export function moveModeOf(
  role: Exclude<SessionActor, "system" | "stranger">,
  { mentor, mentee }: PairCalendars,
  now: Instant,
): MoveMode {
  return role === "mentor"
    ? moveMode({ othersHoursCoverIt: mentee.weekly !== null, needsApproval: false })
    : moveMode({ othersHoursCoverIt: true, needsApproval: !confirmsAtOnce(mentor, now) });
}
