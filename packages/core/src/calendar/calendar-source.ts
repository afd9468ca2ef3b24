import * as z from "zod/mini";
import { calendarSourceId } from "../ids.ts";

/** Why a calendar elsewhere could not be read. The copy from before stays. */
export const calendarProblems = [
  "PRIVATE_ADDRESS",
  "UNREACHABLE",
  "TOO_SLOW",
  "TOO_LARGE",
  "REFUSED",
  "BAD_ANSWER",
  "TOO_MANY_REDIRECTS",
  "NOT_A_CALENDAR",
  "TOO_MANY_TIMES",
  "SECRET_CHANGED",
] as const;
export type CalendarProblem = (typeof calendarProblems)[number];

/** So many calendars one person may have read. */
export const MOST_SOURCES = 5;
const LONGEST_ADDRESS = 2_000;
const NOT_AN_ADDRESS = "Paste the whole address of your calendar. It begins with https:// or webcal://.";

/** The secret iCal address of somebody's own calendar. */
export const addSourceInput = z.object({
  address: z.string(NOT_AN_ADDRESS).check(
    z.trim(),
    z.maxLength(LONGEST_ADDRESS, { error: NOT_AN_ADDRESS, abort: true }),
    z.refine((text) => readCalendarAddress(text) !== null, { error: NOT_AN_ADDRESS, abort: true }),
    z.refine((text) => !hasCredentials(text), {
      error: "Take the name and the password out of the address. A secret address needs none.",
    }),
  ),
});
export type AddSourceInput = z.infer<typeof addSourceInput>;

export const sourceChoice = z.object({ id: calendarSourceId });
export type SourceChoice = z.infer<typeof sourceChoice>;

/** The web address that a calendar's address stands for (`webcal:` is https to all who serve it); null when it is none. */
export function readCalendarAddress(text: string): URL | null {
  const address = text.replace(/^webcals?:\/\//i, "https://");
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = "";
  return url.hostname === "" ? null : url;
}

function hasCredentials(text: string): boolean {
  const url = readCalendarAddress(text);
  return url !== null && (url.username !== "" || url.password !== "");
}
