/** What a clock on the wall of a zone shows at an instant. */
export type WallClock = {
  /** `2026-11-24`, for comparing days. */
  date: string;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
};

/** The wall clock of an IANA zone at an instant (ISO string); throws a RangeError on what is neither. */
export const wallClock = (instant: string, zone: string): WallClock => {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const [year, month, day] = [read("year"), read("month"), read("day")];
  const date = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return { date, year, month, day, hour: read("hour"), minute: read("minute") };
};

/** How far the zone's clock is from UTC at the instant, in minutes; east is positive. */
export const offsetMinutes = (instant: string, zone: string): number => {
  const { year, month, day, hour, minute } = wallClock(instant, zone);
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((shown - new Date(instant).getTime()) / 60_000);
};
