/** Open from `start` until `end` by the wall clock of an ISO weekday (1 is Monday); past `24:00` is the next day. */
export type WeekWindow = { day: number; start: string; end: string };

/** A place in the week: an ISO weekday and the minute of the day at which it begins. */
export type WeekCell = { day: number; minute: number };

/** The open half hours of a week, numbered from Monday 00:00; what the grid paints. */
export type OpenHours = ReadonlySet<number>;

const HALF = 30;
const HALVES_A_DAY = 48;
const HALVES_A_WEEK = 7 * HALVES_A_DAY;
const WEEKDAYS = [2, 3, 4, 5];

const readMinute = (clock: string): number => {
  const [hours = "", minutes = ""] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
};

/** `09:30` for a minute of the day; the end of the day is `24:00`. */
export const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

const halfOf = ({ day, minute }: WeekCell): number => (day - 1) * HALVES_A_DAY + Math.floor(minute / HALF);

/**
 * The half hours that the windows cover whole. What goes past midnight opens the next day, after Sunday Monday;
 * a half hour that is open in part is left out, since the grid could not draw it truly.
 */
export const openHours = (windows: readonly WeekWindow[]): OpenHours => {
  const open = new Set<number>();
  for (const { day, start, end } of windows) {
    const from = Math.ceil(readMinute(start) / HALF);
    const until = Math.floor(readMinute(end) / HALF);
    for (let half = from; half < until; half += 1) {
      open.add(((day - 1) * HALVES_A_DAY + half) % HALVES_A_WEEK);
    }
  }
  return open;
};

const windowsOfDay = (open: OpenHours, day: number): WeekWindow[] => {
  const first = (day - 1) * HALVES_A_DAY;
  const windows: WeekWindow[] = [];
  let start: number | null = null;
  for (let half = 0; half <= HALVES_A_DAY; half += 1) {
    const isOpen = half < HALVES_A_DAY && open.has(first + half);
    if (isOpen) start ??= half;
    if (isOpen || start === null) continue;
    windows.push({ day, start: clockOf(start * HALF), end: clockOf(half * HALF) });
    start = null;
  }
  return windows;
};

/** The windows of the open half hours: within a day joined, by day and start, none past midnight. */
export const windowsOf = (open: OpenHours): WeekWindow[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) => windowsOfDay(open, day));

/** How many minutes of the week are open. */
export const openMinutes = (open: OpenHours): number => open.size * HALF;

type Granularity = 30 | 60;

/** Whether the cell of `step` minutes is open from its beginning to its end. */
export const isCellOpen = (open: OpenHours, cell: WeekCell, step: Granularity): boolean => {
  const half = halfOf(cell);
  return open.has(half) && (step === HALF || open.has(half + 1));
};

/** A stroke over the grid: every cell of the rectangle between two corners becomes open or closed. */
export type Stroke = { from: WeekCell; to: WeekCell; opens: boolean; step: Granularity };

/** The hours after a stroke. The hours before it are not changed, so a stroke can shrink while it is drawn. */
export const paint = (open: OpenHours, { from, to, opens, step }: Stroke): OpenHours => {
  const painted = new Set(open);
  const lastMinute = Math.max(from.minute, to.minute) + step - HALF;
  for (let day = Math.min(from.day, to.day); day <= Math.max(from.day, to.day); day += 1) {
    for (let minute = Math.min(from.minute, to.minute); minute <= lastMinute; minute += HALF) {
      if (opens) painted.add(halfOf({ day, minute }));
      else painted.delete(halfOf({ day, minute }));
    }
  }
  return painted;
};

/** Tuesday to Friday become what Monday is; the weekend stays. */
export const copyMonday = (open: OpenHours): OpenHours => {
  const copied = new Set([...open].filter((half) => isMondayOrWeekend(half)));
  for (const half of open) {
    if (half >= HALVES_A_DAY) continue;
    for (const day of WEEKDAYS) copied.add((day - 1) * HALVES_A_DAY + half);
  }
  return copied;
};

const isMondayOrWeekend = (half: number): boolean => {
  const day = Math.floor(half / HALVES_A_DAY) + 1;
  return day === 1 || day > 5;
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The hours in sight, from the first minute until the last, in cells of `step` minutes. */
export type GridRange = { from: number; until: number; step: Granularity };

/** Where a key leads from a cell, within what is in sight; `undefined` for keys that do not move. */
export const moveCell = (cell: WeekCell, key: string, range: GridRange): WeekCell | undefined => {
  if (key === "Home") return { ...cell, day: 1 };
  if (key === "End") return { ...cell, day: 7 };
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const [across, down] = arrow;
  const minute = cell.minute + down * range.step;
  return {
    day: Math.min(7, Math.max(1, cell.day + across)),
    minute: Math.min(range.until - range.step, Math.max(range.from, minute)),
  };
};

/** The whole hours to show: the usual ones, and every hour that is open. */
export const visibleRange = (open: OpenHours, usual: GridRange): GridRange => {
  const minutes = [...open].map((half) => (half % HALVES_A_DAY) * HALF);
  const earliest = Math.min(usual.from, ...minutes);
  const latest = Math.max(usual.until, ...minutes.map((minute) => minute + HALF));
  return { ...usual, from: Math.floor(earliest / 60) * 60, until: Math.ceil(latest / 60) * 60 };
};
