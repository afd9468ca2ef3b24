import { Temporal } from "temporal-polyfill";
import type { Instant } from "../instant.ts";
import type { Period } from "./period.ts";

const MONTHS = 6;

/** The last six months on the calendar of a zone, this one among them: from the first of a month until today. */
export function defaultPeriod(now: Instant, timeZone: string): Period {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const from = today.with({ day: 1 }).subtract({ months: MONTHS - 1 });
  return { from: from.toString(), to: today.toString(), timeZone };
}
