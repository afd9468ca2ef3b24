import { shiftDate, startOfDay } from "@belay/core/calendar/local-days.ts";
import { formatClock } from "@belay/core/time-words/day-words.ts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useViewer } from "../lib/viewer.ts";
import type { InputOf } from "./group-calls.ts";

export type GroupMinutes = InputOf["ownTimes"]["durationMinutes"];

interface Question {
  /** A date of the viewer's clock; empty while it is typed. */
  date: string;
  durationMinutes: GroupMinutes;
  waivesOwnRules: boolean;
}

/** The times of one day at which the viewer could hold a group, as choices. */
export function useOwnTimes({ date, durationMinutes, waivesOwnRules }: Question) {
  const { timeZone } = useViewer();
  const isDate = /^[2-9]\d{3}-\d{2}-\d{2}$/.test(date);
  const query = useQuery(
    api.groups.ownTimes.queryOptions(
      isDate
        ? {
            ...{ durationMinutes, waivesOwnRules },
            start: startOfDay(date, timeZone),
            end: startOfDay(shiftDate(date, 1), timeZone),
          }
        : skipToken,
    ),
  );
  const starts = query.data?.starts ?? [];
  return {
    choices: starts.map((start) => ({ value: start, label: formatClock(start, timeZone) })),
    placeholder: query.isPending
      ? "Looking"
      : query.isError
        ? "Could not be read: choose the day again"
        : starts.length === 0
          ? "Nothing free on this day"
          : "Choose a time",
  };
}
