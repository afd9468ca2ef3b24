import type { PlainDate } from "../instant.ts";
import { DAY, HOUR, MINUTE } from "../instant.ts";

/** A time of day as a wall clock shows it, `HH:MM`; the end of a window may go up to `48:00`. */
export type WallTime = string;

/** A local date as its number of days since 1970-01-01, in no zone. */
export type DayNumber = number;

/** Milliseconds since local midnight; NaN for anything that is not `HH:MM`. */
export function readWallTime(text: WallTime): number {
  if (text.length !== 5 || text[2] !== ":") return Number.NaN;
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}

export function toDayNumber(date: PlainDate): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function toPlainDate(day: DayNumber): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, -14);
}

/** 0 = Monday … 6 = Sunday; ISO weekdays count from 1. */
export function weekdayIndex(day: DayNumber): number {
  return positiveRemainder(day + DAYS_FROM_MONDAY, 7);
}

/** ISO weeks numbered from the one that holds 1970-01-01, a Thursday. */
export function weekNumber(day: DayNumber): number {
  return Math.floor((day + DAYS_FROM_MONDAY) / 7);
}

export function firstDayOfWeek(week: number): DayNumber {
  return week * 7 - DAYS_FROM_MONDAY;
}

/** The remainder that is never negative, as moments before 1970 need it. */
export function positiveRemainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** From the Monday of its week to 1970-01-01. */
const DAYS_FROM_MONDAY = 3;
