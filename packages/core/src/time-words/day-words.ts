import { wallClock } from "./wall-clock.ts";

type DayInput = {
  instant: string;
  zone: string;
  /** The year is said when it is not this instant's. */
  now?: string | undefined;
  locale?: string | undefined;
};

const DAY = 86_400_000;

const weekdayOf = (date: string, locale: string, weekday: "short" | "long") =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(new Date(`${date}T12:00:00Z`));

/** `14:00`, always with 24 hours. */
export const formatClock = (instant: string, zone: string): string => {
  const { hour, minute } = wallClock(instant, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};

/** `Tue 24 Nov`; with the year when it is another than now's. */
export const formatDay = ({ instant, zone, now, locale = "en" }: DayInput): string => {
  const { date, day, year } = wallClock(instant, zone);
  const month = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`),
  );
  const words = [weekdayOf(date, locale, "short"), day, month];
  const isOtherYear = now !== undefined && wallClock(now, zone).year !== year;
  return (isOtherYear ? [...words, year] : words).join(" ");
};

/** `Wednesday`, the day of the week in the zone. */
export const formatWeekday = ({ instant, zone, locale = "en" }: Omit<DayInput, "now">): string =>
  weekdayOf(wallClock(instant, zone).date, locale, "long");

type RelativeInput = { instant: string; zone: string; now: string };

/** `Today`, `Tomorrow` or `Yesterday` on the zone's calendar, else nothing. Never shown without the date. */
export const relativeDay = ({ instant, zone, now }: RelativeInput): string | undefined => {
  const days = Date.parse(wallClock(instant, zone).date) - Date.parse(wallClock(now, zone).date);
  if (days === 0) return "Today";
  if (days === DAY) return "Tomorrow";
  return days === -DAY ? "Yesterday" : undefined;
};
