import * as z from "zod/mini";

const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const MESSAGE = "Choose a time zone from the list, such as Europe/Madrid.";

/** An IANA zone that this runtime knows: `Europe/Madrid`. Offsets such as `+02:00` are none, they know no summer time. */
export const timeZone = z
  .string(MESSAGE)
  .check(z.maxLength(64, { error: MESSAGE, abort: true }), z.refine(isTimeZone, MESSAGE));

export function isTimeZone(name: string): boolean {
  if (!IANA_NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
