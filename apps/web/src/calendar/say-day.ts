import { formatDay } from "@belay/core/time-words/day-words.ts";

/** A date in words, in no zone: "Tue 24 Nov". */
export function sayDay(date: string, locale: string): string {
  return formatDay({ instant: `${date}T12:00:00Z`, zone: "UTC", locale });
}
