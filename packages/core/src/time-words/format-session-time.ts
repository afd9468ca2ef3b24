import { formatClock, formatDay, formatWeekday, relativeDay } from "./day-words.ts";
import { wallClock } from "./wall-clock.ts";
import { zoneAbbreviation, zoneCity } from "./zone-words.ts";

export type SessionTimeInput = {
  /** Instants: ISO strings in UTC. */
  start: string;
  end: string;
  /** The viewer's IANA zone, and the other person's. */
  zone: string;
  otherZone?: string | undefined;
  otherName?: string | undefined;
  /** Where the other person is; without it the zone's city. */
  otherPlace?: string | undefined;
  now: string;
  locale?: string | undefined;
};

export type SessionTimeWords = {
  /** `Tue 24 Nov` */
  day: string;
  /** `Today`, `Tomorrow`, `Yesterday`: only beside the day. */
  relative: string | undefined;
  /** `14:00–15:00 CET` */
  range: string;
  /** `08:00 for Ana in New York`; nothing when both clocks show the same. */
  other: string | undefined;
  /** `08:00–09:00 for Ana in New York` */
  otherRange: string | undefined;
  /** `Today, Tue 24 Nov, 14:00–15:00 CET · 08:00 for Ana in New York` */
  full: string;
};

const rangeWords = ({ start, end, zone, now, locale }: SessionTimeInput): string => {
  const [from, until] = [zoneAbbreviation(start, zone), zoneAbbreviation(end, zone)];
  const isOtherDay = wallClock(start, zone).date !== wallClock(end, zone).date;
  const untilDay = isOtherDay ? `${formatDay({ instant: end, zone, now, locale })}, ` : "";
  // When the clocks change in between, each end says its own zone: 02:30 CEST–02:30 CET.
  const fromZone = from === until ? "" : ` ${from}`;
  const dash = isOtherDay ? " – " : "–";
  return `${formatClock(start, zone)}${fromZone}${dash}${untilDay}${formatClock(end, zone)} ${until}`;
};

const samePlaceOnTheClock = ({ start, end, zone, otherZone }: SessionTimeInput): boolean =>
  otherZone === undefined ||
  [start, end].every(
    (instant) =>
      formatClock(instant, zone) === formatClock(instant, otherZone) &&
      wallClock(instant, zone).date === wallClock(instant, otherZone).date,
  );

const otherWords = (input: SessionTimeInput): Pick<SessionTimeWords, "other" | "otherRange"> => {
  const { start, end, zone, otherZone, otherName, otherPlace, locale } = input;
  if (otherZone === undefined || samePlaceOnTheClock(input)) {
    return { other: undefined, otherRange: undefined };
  }
  const isOtherDay = wallClock(start, zone).date !== wallClock(start, otherZone).date;
  const day = isOtherDay ? `${formatWeekday({ instant: start, zone: otherZone, locale })} ` : "";
  const whose = otherName ? ` for ${otherName}` : "";
  const where = `${whose} in ${otherPlace ?? zoneCity(otherZone)}`;
  const clock = formatClock(start, otherZone);
  return {
    other: `${day}${clock}${where}`,
    otherRange: `${day}${clock}–${formatClock(end, otherZone)}${where}`,
  };
};

/** A session's time in words, for the viewer first and for the other person beside it. */
export const formatSessionTime = (input: SessionTimeInput): SessionTimeWords => {
  const { start, zone, now, locale } = input;
  const day = formatDay({ instant: start, zone, now, locale });
  const relative = relativeDay({ instant: start, zone, now });
  const range = rangeWords(input);
  const others = otherWords(input);
  const mine = [relative, day, range].filter(Boolean).join(", ");
  return { day, relative, range, ...others, full: [mine, others.other].filter(Boolean).join(" · ") };
};
