/** A moment: ISO 8601 in UTC with `Z`. Written without a fraction when it falls on a whole second, so equal moments are equal strings. */
export type Instant = string;

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type PlainDate = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since the epoch. Throws a RangeError on anything that is not a moment. */
export function toMilliseconds(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${instant}`);
  return milliseconds;
}

export function toInstant(milliseconds: number): Instant {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}

/** Elapsed time, so a day is always 24 hours here. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return toInstant(toMilliseconds(instant) + milliseconds);
}
