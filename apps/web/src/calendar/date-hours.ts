import type { DateMark } from "@belay/ui/date-grid.tsx";
import type { DateHours } from "./hours-draft.ts";
import type { WeeklyHours } from "./hours-editor.tsx";
import { openHoursOf, sayWindows } from "./open-hours.ts";

interface Known {
  weekly: WeeklyHours;
  overrides: readonly DateHours[];
  /** Whether the date lies in time off, whole or in part. */
  isOff: (date: string) => boolean;
}

/** What stands on a date of the month: its own hours, the usual ones, or none. */
export function describeDate(date: string, { weekly, overrides, isOff }: Known): DateMark {
  const own = overrides.find((override) => override.date === date);
  const usual = openHoursOf(date, weekly ?? []);
  if (isOff(date)) return { tone: "away", mark: "Off", words: "time off" };
  if (!own) return usual ? { tone: "open", words: usual } : { tone: "closed", words: "closed as usual" };
  if (own.windows.length === 0) return { tone: "special", mark: "Closed", words: "closed, unlike usual" };
  const hours = sayWindows(own.windows);
  return { tone: "special", mark: hours, words: `${hours}, unlike usual` };
}

/** Until midnight and past it, as an input of 24 hours writes it, and back. */
export function endOfInput(start: string, typed: string): string {
  if (typed > start) return typed;
  const hour = Number(typed.slice(0, 2)) + 24;
  return `${hour}:${typed.slice(3)}`;
}

export function inputOfEnd(end: string): string {
  const hour = Number(end.slice(0, 2)) % 24;
  return `${String(hour).padStart(2, "0")}:${end.slice(3)}`;
}
