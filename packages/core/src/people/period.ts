import type { PlainDate } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";

/** Dates of the company's calendar: the first day, and the first day that no longer belongs; null until further notice. */
export interface Period {
  readonly fromDate: PlainDate;
  readonly toDate: PlainDate | null;
}

/** PERIOD_TAKEN: another period holds some of these days. `details` is that period, `field` the date to change. */
export type PeriodRefusal = "ENDS_BEFORE_IT_BEGINS" | "PERIOD_TAKEN";

/** What has to be written for a new period: which running one ends where, and the days of the new one. */
export interface PeriodPlan<P extends Period> {
  readonly closes: { readonly period: P; readonly toDate: PlainDate } | null;
  readonly adds: Period;
}

// Sorts after every date, so open ends compare like dates.
const NEVER = "9999-99-99";
const endOf = ({ toDate }: Period) => toDate ?? NEVER;

export function isWithin(period: Period, date: PlainDate): boolean {
  return period.fromDate <= date && date < endOf(period);
}

export function doOverlap(one: Period, other: Period): boolean {
  return one.fromDate < endOf(other) && other.fromDate < endOf(one);
}

/** The period that holds a date. There is at most one: periods of one person or team don't overlap. */
export function periodAt<P extends Period>(periods: readonly P[], date: PlainDate): P | undefined {
  return periods.find((period) => isWithin(period, date));
}

/**
 * Lets something new begin, in the past, today or later. What runs at that date ends there; an open end runs until
 * the next one that is planned. Refused where days of another period would be lost without being named.
 */
export function planPeriod<P extends Period>(
  existing: readonly P[],
  next: Period,
): Result<PeriodPlan<P>, PeriodRefusal, P> {
  if (endOf(next) <= next.fromDate) return refuse("ENDS_BEFORE_IT_BEGINS", { field: "toDate" });
  const running = periodAt(existing, next.fromDate);
  if (running?.fromDate === next.fromDate) {
    return refuse("PERIOD_TAKEN", { field: "fromDate", details: running });
  }
  const following = findFollowing(existing, next.fromDate);
  const adds = { fromDate: next.fromDate, toDate: next.toDate ?? following?.fromDate ?? null };
  if (following !== undefined && doOverlap(adds, following)) {
    return refuse("PERIOD_TAKEN", { field: "toDate", details: following });
  }
  if (running === undefined) return succeed({ closes: null, adds });
  if (endOf(running) > endOf(adds)) return refuse("PERIOD_TAKEN", { field: "toDate", details: running });
  return succeed({ closes: { period: running, toDate: next.fromDate }, adds });
}

function findFollowing<P extends Period>(existing: readonly P[], date: PlainDate): P | undefined {
  return existing
    .filter(({ fromDate }) => fromDate > date)
    .toSorted((one, other) => (one.fromDate < other.fromDate ? -1 : 1))[0];
}

/** Whether a period may have these days instead of its own. `others` are all but the one that is corrected. */
export function checkPeriod<P extends Period>(
  others: readonly P[],
  corrected: Period,
): Result<Period, PeriodRefusal, P> {
  if (endOf(corrected) <= corrected.fromDate) return refuse("ENDS_BEFORE_IT_BEGINS", { field: "toDate" });
  const clash = others.find((other) => doOverlap(other, corrected));
  if (clash === undefined) return succeed({ fromDate: corrected.fromDate, toDate: corrected.toDate });
  const field = isWithin(clash, corrected.fromDate) ? "fromDate" : "toDate";
  return refuse("PERIOD_TAKEN", { field, details: clash });
}
