/** Minutes since midnight, as the wall clock shows them. */
export type Minutes = number;

/** A stretch of a day. */
export type DayStretch = { from: Minutes; until: Minutes };

/** Something with a time on the grid; `until` may lie past midnight. */
export type TimeBlockFacts = DayStretch & {
  id: string;
  /** `turn` waits for the viewer, `waiting` for somebody else, `proposed` is another time for what stands elsewhere. */
  tone: "booked" | "turn" | "waiting" | "proposed" | "over";
  title: string;
  /** The line below, where there is room for it. */
  detail: string;
  /** What is read out after the title: when in words, with whom, where it stands. */
  more: string;
  href: string;
  canMove: boolean;
};

export type TimeColumnFacts = {
  /** `2026-11-24` */
  date: string;
  /** `Tue 24` and `Tuesday 24 November`. */
  label: string;
  longLabel: string;
  isToday: boolean;
  /** When one can be booked, in words and to be painted. */
  open: readonly DayStretch[];
  openWords: string;
  /** Taken by something that is not shown. */
  closed: readonly (DayStretch & { label: string })[];
  blocks: readonly TimeBlockFacts[];
};

/** Where something is to go: a day of the grid and a time on its clock. */
export type TimePlace = { date: string; from: Minutes };

export type ClockFacts = {
  /** "Madrid" or "Kenji in Tokyo". */
  name: string;
  /** How far this clock is ahead of the grid's, in minutes. */
  aheadMinutes: number;
};

export const HOUR_MINUTES = 60;
export const DAY_MINUTES = 24 * HOUR_MINUTES;
const FEWEST_HOURS = 8;
/** Where a day without anything begins. */
const MORNING = 8;

/** `09:05`; past midnight counts from zero again. */
export const minutesWords = (minutes: Minutes): string => {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const [hour, minute] = [Math.floor(inDay / HOUR_MINUTES), inDay % HOUR_MINUTES];
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};

/** The whole hours that hold everything that is shown, eight at least: `{first: 8, last: 18}` ends at 18:00. */
export const shownHours = (columns: readonly TimeColumnFacts[]): { first: number; last: number } => {
  const stretches = columns.flatMap(({ open, blocks }) => [...open, ...blocks]);
  if (stretches.length === 0) return { first: MORNING, last: MORNING + FEWEST_HOURS };
  const first = Math.floor(Math.min(...stretches.map(({ from }) => from)) / HOUR_MINUTES);
  const end = Math.ceil(Math.max(...stretches.map(({ until }) => until)) / HOUR_MINUTES);
  const last = Math.min(24, Math.max(end, first + FEWEST_HOURS));
  return { first: Math.max(0, Math.min(first, last - FEWEST_HOURS)), last };
};

type Step = { key: string; stepMinutes: Minutes; dates: readonly string[] };

/** The place one key further, on the grid and within its days; null when the key goes nowhere. */
export const nextPlace = (place: TimePlace, { key, stepMinutes, dates }: Step): TimePlace | null => {
  const day = dates.indexOf(place.date);
  const shift = { ArrowUp: -stepMinutes, ArrowDown: stepMinutes }[key];
  if (shift !== undefined) {
    const from = snap(place.from + shift, stepMinutes);
    return from < 0 || from >= DAY_MINUTES ? null : { ...place, from };
  }
  const date = dates[day + ({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? Number.NaN)];
  return date === undefined ? null : { ...place, date };
};

/** The nearest time of the grid, within the day. */
export const snap = (minutes: Minutes, stepMinutes: Minutes): Minutes => {
  const snapped = Math.round(minutes / stepMinutes) * stepMinutes;
  return Math.min(Math.max(0, snapped), DAY_MINUTES - stepMinutes);
};
