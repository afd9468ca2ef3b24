import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "../instant.ts";

/** Which date it is at a moment on the calendar of a zone. */
export function localDate(instant: Instant, timeZone: string): PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
