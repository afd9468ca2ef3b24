import { offsetMinutes } from "./wall-clock.ts";

// English locales each know only the abbreviations used where they are spoken; together they know most.
const LOCALES = ["en-GB", "en-US", "en-AU", "en-IN", "en-CA", "en-NZ", "en-ZA"];

// Zones without summer time whose abbreviation no English locale tells, though people there use it.
const FIXED: Readonly<Record<string, string>> = {
  "Asia/Kolkata": "IST",
  "Asia/Calcutta": "IST",
  "Asia/Tokyo": "JST",
  "Asia/Seoul": "KST",
  "Asia/Hong_Kong": "HKT",
  "Asia/Singapore": "SGT",
  "Africa/Lagos": "WAT",
  "Africa/Nairobi": "EAT",
  "Africa/Johannesburg": "SAST",
};

// Old names that browsers still report, with today's name of the city.
const CITIES: Readonly<Record<string, string>> = {
  "Asia/Calcutta": "Kolkata",
  "Asia/Saigon": "Ho Chi Minh City",
  "Asia/Katmandu": "Kathmandu",
  "Asia/Rangoon": "Yangon",
  "Europe/Kiev": "Kyiv",
  "America/Buenos_Aires": "Buenos Aires",
};

const OFFSET_NAME = /^(GMT|UTC)[+\-−]/;

const shortName = (instant: string, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")?.value ?? zone;

const found = new Map<string, string>();

const lookUp = (instant: string, zone: string): string => {
  const names = LOCALES.map((locale) => shortName(instant, zone, locale));
  return names.find((name) => !OFFSET_NAME.test(name)) ?? names[0] ?? zone;
};

/** `CET`, `IST`, else the offset: `GMT+5:45`. What the zone's people call their time at that instant. */
export const zoneAbbreviation = (instant: string, zone: string): string => {
  const fixed = FIXED[zone];
  if (fixed) return fixed;
  // A zone has one name for each of its offsets.
  const key = `${zone} ${offsetMinutes(instant, zone)}`;
  const known = found.get(key) ?? lookUp(instant, zone);
  found.set(key, known);
  return known;
};

/** The zone's city in words: `America/New_York` is `New York`. */
export const zoneCity = (zone: string): string =>
  CITIES[zone] ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;

/** Minutes as people say them: `45 min`, `2 h`, `2 h 15 min`. */
export const lengthWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

type Difference = { instant: string; zone: string; otherZone: string };

/** How the other zone's clock stands to the viewer's: `4 h 30 min ahead of you`, `same hours as you`. */
export const zoneDifference = ({ instant, zone, otherZone }: Difference): string => {
  const ahead = offsetMinutes(instant, otherZone) - offsetMinutes(instant, zone);
  if (ahead === 0) return "same hours as you";
  return `${lengthWords(Math.abs(ahead))} ${ahead > 0 ? "ahead of" : "behind"} you`;
};
