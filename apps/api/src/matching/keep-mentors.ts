import type { Interval } from "@belay/core/calendar/interval.ts";
import { openTime } from "@belay/core/calendar/open-time.ts";
import { openWeeks, sharedMinutesOf } from "@belay/core/calendar/shared-minutes.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { DAY, toMilliseconds } from "@belay/core/instant.ts";
import type { MentorIndex } from "@belay/core/matching/mentor-index.ts";
import { createMentorIndex, putMentor, removeMentor } from "@belay/core/matching/mentor-index.ts";
import { defaultPolicy } from "@belay/core/programmes/match-policy.ts";
import type { Db } from "../platform/database.ts";
import type { MentorMark } from "./mentor-queries.ts";
import {
  findMentorMark,
  listMentorIds,
  listMentorPrices,
  listMovedPeople,
  listRowsOf,
  listWordsOn,
} from "./mentor-queries.ts";
import type { MentorRow } from "./queries.ts";
import { mentorsScope } from "./scope.ts";
import { byPersonAndSkill, scheduleOf, toMentorProfile } from "./to-profiles.ts";

/** Everybody who mentors, laid out to be searched: what the database said at `mark`, and nothing else. */
export interface KeptMentors {
  readonly index: MentorIndex;
  readonly rows: Map<PersonId, MentorRow>;
  /** What one more seat was worth to others in the last match run. */
  readonly prices: Map<PersonId, number>;
  /** By the key that mentors of the same hours share. */
  readonly schedules: Map<string, Schedule>;
}

type Hours = Pick<MentorRow, "timeZone" | "weeklyHours">;

interface Schedule {
  readonly hours: Hours;
  /** When that is, within a span of real dates. */
  weeks: { readonly span: Interval; readonly open: readonly Interval[] };
}

interface Keeper {
  kept: KeptMentors;
  /** Null until everybody was read. */
  mark: MentorMark | null;
  /** What reads just now. */
  running: Promise<KeptMentors> | null;
  /** What reads after it, for all who came meanwhile. */
  waiting: Promise<KeptMentors> | null;
}

// Few enough that nobody else waits long while they are laid out.
const CHUNK = 200;

const keepers = new WeakMap<Db, Keeper>();

/**
 * The mentors as the database has them now: kept in memory, with only those read again of whom something was
 * committed since, by this process or another, or whose leave or placement began or ended. What a round reads is
 * never older than the call, so somebody who came while one was under way waits for the next.
 */
export function freshMentors(db: Db, now: Instant): Promise<KeptMentors> {
  const keeper = keepers.get(db) ?? { kept: nobody(), mark: null, running: null, waiting: null };
  keepers.set(db, keeper);
  if (keeper.waiting) return keeper.waiting;
  if (keeper.running === null) return begin(db, keeper, now);
  const next = () => {
    keeper.waiting = null;
    return begin(db, keeper, now);
  };
  // Whether the one before failed is a matter of who asked for it.
  keeper.waiting = keeper.running.then(next, next);
  return keeper.waiting;
}

function begin(db: Db, keeper: Keeper, now: Instant): Promise<KeptMentors> {
  keeper.running = catchUp(db, keeper, now).finally(() => {
    keeper.running = null;
  });
  return keeper.running;
}

function nobody(): KeptMentors {
  return {
    index: createMentorIndex(defaultPolicy, []),
    rows: new Map(),
    prices: new Map(),
    schedules: new Map(),
  };
}

async function catchUp(db: Db, keeper: Keeper, now: Instant): Promise<KeptMentors> {
  const scope = mentorsScope();
  const mark = await findMentorMark(db, scope, { last: keeper.mark, now });
  const { mark: last } = keeper;
  if (last === null || !mark.isCovered || (last.date === null) !== (mark.date === null)) {
    const kept = nobody();
    await read(db, kept, { ids: await listMentorIds(db, scope), now });
    Object.assign(keeper, { kept, mark });
    return kept;
  }
  const moved = last.date === mark.date ? [] : await listMovedPeople(db, scope, [last.date, mark.date]);
  await read(db, keeper.kept, { ids: [...new Set([...mark.changed, ...moved])], now });
  // Last: a round that fails is made again from where it began.
  keeper.mark = mark;
  return keeper.kept;
}

async function read(
  db: Db,
  kept: KeptMentors,
  { ids, now }: { ids: readonly PersonId[]; now: Instant },
): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const scope = mentorsScope(ids.slice(start, start + CHUNK));
    const [rows, assessments, prices] = await Promise.all([
      listRowsOf(db, scope, now),
      listWordsOn(db, scope),
      listMentorPrices(db, scope),
    ]);
    const words = byPersonAndSkill(assessments);
    for (const id of scope.personIds) {
      kept.rows.delete(id);
      kept.prices.delete(id);
    }
    for (const row of rows) {
      kept.rows.set(row.id, row);
      putMentor(kept.index, { profile: toMentorProfile(row, words), schedule: scheduleOf(row) });
      keepSchedule(kept, row, now);
    }
    for (const { mentorId, price } of prices) kept.prices.set(mentorId, price);
    for (const id of scope.personIds) if (!kept.rows.has(id)) removeMentor(kept.index, id);
    // Others get their turn.
    await new Promise(setImmediate);
  }
}

const AHEAD = 28 * DAY;

/** Unfolds the hours of whoever keeps this schedule ahead of the first search that needs them. */
function keepSchedule({ schedules, rows }: KeptMentors, row: MentorRow, now: Instant): void {
  const key = scheduleOf(row);
  if (schedules.has(key)) return;
  if (schedules.size > 2 * rows.size + CHUNK) {
    const used = new Set([...rows.values()].map(scheduleOf));
    for (const known of schedules.keys()) if (!used.has(known)) schedules.delete(known);
  }
  // Not all on one day: each its own number of days further.
  const days = 1 + (schedules.size % 7);
  const hours = { timeZone: row.timeZone, weeklyHours: row.weeklyHours };
  schedules.set(key, { hours, weeks: unfold(hours, { now, days }) });
}

/**
 * Minutes a week that somebody shares with mentors of each schedule, exactly as `sharedMinutesPerWeek` says it:
 * only the asker's own hours are cut at `now`, so that the mentors' may be unfolded once in a week.
 */
export function sharedWith(
  { schedules }: KeptMentors,
  own: Hours,
  now: Instant,
): (schedule: string) => number | null {
  const open = openWeeks({ timeZone: own.timeZone, weekly: own.weeklyHours }, now);
  const known = new Map<string, number | null>();
  return (key) => {
    const minutes = known.get(key);
    if (minutes !== undefined) return minutes;
    const schedule = schedules.get(key);
    // A kind of mentor that nobody is any more.
    const isFree =
      schedule === undefined || (own.weeklyHours === null && schedule.hours.weeklyHours === null);
    const shared = isFree ? null : sharedMinutesOf(open, weeksOf(schedule, now));
    known.set(key, shared);
    return shared;
  };
}

function weeksOf(schedule: Schedule, now: Instant): readonly Interval[] {
  const from = toMilliseconds(now);
  const { span } = schedule.weeks;
  if (from < span.from || from + AHEAD > span.until) {
    schedule.weeks = unfold(schedule.hours, { now, days: 7 });
  }
  return schedule.weeks.open;
}

function unfold({ timeZone, weeklyHours }: Hours, { now, days }: { now: Instant; days: number }) {
  const from = toMilliseconds(now);
  const span = { from: from - DAY, until: from + AHEAD + days * DAY };
  return { span, open: openTime({ timeZone, weekly: weeklyHours }, span) };
}
