import type { Instant } from "../instant.ts";
import type { BusyTime, HoursWindow, MentorBusyTime, OpenHours, SlotInput } from "./slot-input.ts";

/**
 * The rules of availability read aloud, one minute after the other, for tests and the bench to compare with.
 * Shares nothing with the fast way on purpose; some hundred times slower. Right where offsets are whole minutes.
 */
export function literalSlots(input: SlotInput, readClock: ReadWallClock = readWallClock): Instant[] {
  const starts: Instant[] = [];
  const end = Date.parse(input.range.end);
  for (let start = Math.ceil(Date.parse(input.range.start) / MINUTE) * MINUTE; start < end; start += MINUTE) {
    if (isOffered(start, input, readClock)) starts.push(new Date(start).toISOString().replace(".000Z", "Z"));
  }
  return starts;
}

/** What a zone's wall clock shows at a moment, as the milliseconds at which a clock in UTC shows the same. */
export type ReadWallClock = (timeZone: string, moment: number) => number;

export function readWallClock(timeZone: string, moment: number): number {
  const shown = formatOf(timeZone).format(moment).match(/\d+/g)?.map(Number) ?? [];
  const [month = 0, date = 0, year = 0, hour, minute, second] = shown;
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

/** Reads each minute of a zone once, for many inputs around the same moments. Grows with what it reads. */
export function rememberWallClock(): ReadWallClock {
  const shown = new Map<string, Map<number, number>>();
  return (timeZone, moment) => {
    const ofZone = shown.get(timeZone) ?? new Map<number, number>();
    shown.set(timeZone, ofZone);
    const known = ofZone.get(moment) ?? readWallClock(timeZone, moment);
    ofZone.set(moment, known);
    return known;
  };
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const date = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, ...date, ...clock });
  formats.set(timeZone, format);
  return format;
}

function isOffered(start: number, input: SlotInput, readClock: ReadWallClock): boolean {
  const { mentor, mentee } = input;
  const waives = (rule: "notice" | "horizon" | "hours" | "limits") => input.waive?.includes(rule) === true;
  const shown = readClock(mentor.timeZone, start);
  if (shown % MINUTE !== 0 || new Date(shown).getUTCMinutes() % input.slotStepMinutes !== 0) return false;
  const notice = waives("notice") ? 0 : mentor.minimumNoticeMinutes;
  if (start < Date.parse(input.now) + notice * MINUTE) return false;
  if (!waives("horizon") && isPastHorizon(shown, input, readClock)) return false;
  if (!waives("limits") && isFull(shown, input, readClock)) return false;
  if (mentor.busy.some((busy) => counts(busy, input) && meetsMentor(start, busy, input))) return false;
  if (!waives("hours") && !isOpenThroughout(start, { ...input, person: mentor }, readClock)) return false;
  if (mentee === null) return true;
  const slotEnd = start + input.durationMinutes * MINUTE;
  const isHeld = mentee.busy.some(
    (busy) => counts(busy, input) && start < Date.parse(busy.end) && slotEnd > Date.parse(busy.start),
  );
  return !isHeld && isOpenThroughout(start, { ...input, person: mentee }, readClock);
}

function isPastHorizon(shown: number, { mentor, now }: SlotInput, readClock: ReadWallClock): boolean {
  if (mentor.horizonDays === null) return false;
  const today = midnightOf(readClock(mentor.timeZone, Date.parse(now)));
  return midnightOf(shown) > today + mentor.horizonDays * DAY;
}

function isFull(shown: number, input: SlotInput, readClock: ReadWallClock): boolean {
  const { mentor } = input;
  const sessions = mentor.busy
    .filter((busy) => busy.kind === "session" && counts(busy, input))
    .map((busy) => ({ ...busy, shown: readClock(mentor.timeZone, Date.parse(busy.start)) }));
  const sameDay = countSessions(sessions.filter((other) => midnightOf(other.shown) === midnightOf(shown)));
  const sameWeek = countSessions(sessions.filter((other) => mondayOf(other.shown) === mondayOf(shown)));
  const { maxSessionsPerDay, maxSessionsPerWeek } = mentor;
  const dayIsFull = maxSessionsPerDay !== null && sameDay >= maxSessionsPerDay;
  return dayIsFull || (maxSessionsPerWeek !== null && sameWeek >= maxSessionsPerWeek);
}

function countSessions(among: readonly MentorBusyTime[]): number {
  const stands = among.filter(({ isProposal }) => isProposal !== true);
  const others = among.filter((one) => one.isProposal && !stands.some(({ id }) => id === one.id));
  return stands.length + others.length;
}

function counts(busy: BusyTime, { excludeSessionId }: SlotInput): boolean {
  const isExcluded = excludeSessionId !== null && busy.id === excludeSessionId;
  return !isExcluded && Date.parse(busy.end) > Date.parse(busy.start);
}

function meetsMentor(start: number, busy: MentorBusyTime, { mentor, durationMinutes }: SlotInput): boolean {
  const own = busy.kind === "timeoff" ? 0 : 1;
  const theirs = busy.kind === "session" ? 1 : 0;
  const from = start - own * mentor.bufferBeforeMinutes * MINUTE;
  const until = start + (durationMinutes + own * mentor.bufferAfterMinutes) * MINUTE;
  const busyFrom = Date.parse(busy.start) - theirs * (busy.bufferBeforeMinutes ?? 0) * MINUTE;
  const busyUntil = Date.parse(busy.end) + theirs * (busy.bufferAfterMinutes ?? 0) * MINUTE;
  return from < busyUntil && until > busyFrom;
}

function isOpenThroughout(
  start: number,
  { person, durationMinutes }: { person: OpenHours; durationMinutes: number },
  readClock: ReadWallClock,
): boolean {
  if (person.weekly === null) return true;
  for (let passed = 0; passed < durationMinutes; passed += 1) {
    if (!isOpen(person, readClock(person.timeZone, start + passed * MINUTE))) return false;
  }
  return true;
}

function isOpen(person: OpenHours, shown: number): boolean {
  const minute = (shown - midnightOf(shown)) / MINUTE;
  const isWithin = (window: HoursWindow, at: number) =>
    minutesOf(window.start) <= at && at < minutesOf(window.end);
  if (windowsOn(person, midnightOf(shown)).some((window) => isWithin(window, minute))) return true;
  if (overrideOn(person, midnightOf(shown))) return false;
  return windowsOn(person, midnightOf(shown) - DAY).some((window) => isWithin(window, minute + 1_440));
}

function windowsOn(person: OpenHours, midnight: number): readonly HoursWindow[] {
  const isoWeekday = new Date(midnight).getUTCDay() || 7;
  return (
    overrideOn(person, midnight)?.windows ?? person.weekly?.filter(({ day }) => day === isoWeekday) ?? []
  );
}

function overrideOn(person: OpenHours, midnight: number) {
  const date = new Date(midnight).toISOString().slice(0, 10);
  return person.overrides?.find((override) => override.date === date);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function midnightOf(shown: number): number {
  return Math.floor(shown / DAY) * DAY;
}

function mondayOf(shown: number): number {
  const weekday = new Date(shown).getUTCDay() || 7;
  return midnightOf(shown) - (weekday - 1) * DAY;
}
