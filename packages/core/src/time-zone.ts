import * as z from "zod/mini";

const REGION_AND_CITY = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)+$/;
// Names that browsers still take and PostgreSQL has dropped.
const LEFT = new Set(["us/pacific-new", "canada/east-saskatchewan"]);
const MESSAGE = "Choose a time zone from the list, such as Europe/Madrid.";

/**
 * An IANA zone that this runtime knows: `Europe/Madrid` or `UTC`. Offsets such as `+02:00` are none, they know no
 * summer time; nor are short names such as `CET` or `IST`, which databases and browsers read differently.
 */
export const timeZone = z
  .string(MESSAGE)
  .check(z.maxLength(64, { error: MESSAGE, abort: true }), z.refine(isTimeZone, MESSAGE));

export function isTimeZone(name: string): boolean {
  if (name === "UTC") return true;
  if (!REGION_AND_CITY.test(name) || LEFT.has(name.toLowerCase())) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
