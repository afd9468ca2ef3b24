import * as z from "zod/mini";
import { toDayNumber, toPlainDate } from "./wall-clock.ts";

/** A date of the calendar, `YYYY-MM-DD`, that exists. */
export function plainDateInput(error: string) {
  return z.string(error).check(z.maxLength(10, { error, abort: true }), z.refine(isDate, { error }));
}

function isDate(text: string): boolean {
  const day = toDayNumber(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(day) && toPlainDate(day) === text;
}
