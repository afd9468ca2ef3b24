const DAY = 86_400_000;

const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** `2026-11-24` moved by whole days. */
export const moveDate = (date: string, days: number): string => dateOf(numberOf(date) + days);

/** The same day of another month, or that month's last one. `months` counts forward, or back below zero. */
export const moveMonth = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

/** The weeks of the month that a date is in, each from Monday; null for what belongs to the months beside it. */
export const monthWeeks = (date: string): (string | null)[][] => {
  const month = date.slice(0, 7);
  const monday = moveDate(`${month}-01`, 1 - weekdayOf(`${month}-01`));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => moveDate(monday, week * 7 + index)),
  );
  return weeks
    .map((week) => week.map((day) => (day.startsWith(month) ? day : null)))
    .filter((week) => week.some((day) => day !== null));
};

/** Where a key leads from a date; `undefined` for keys that do not move. */
export const dateAfterKey = (date: string, key: string): string | undefined => {
  if (key === "PageUp" || key === "PageDown") return moveMonth(date, key === "PageUp" ? -1 : 1);
  if (key === "Home") return moveDate(date, 1 - weekdayOf(date));
  if (key === "End") return moveDate(date, 7 - weekdayOf(date));
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  return days === undefined ? undefined : moveDate(date, days);
};
