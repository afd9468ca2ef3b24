import type { BookingRules } from "@belay/core/calendar/booking-rules.ts";
import type { HoursDraft } from "./hours-draft.ts";
import { breakChoices, noticeChoices } from "./rule-choices.ts";
import { sayDay } from "./say-day.ts";
import type { TimeOffRow } from "./time-off-rows.ts";

/** How many dates go by hours of their own. */
export function sayDates({ overrides }: Pick<HoursDraft, "overrides">): string {
  if (overrides.length === 0) return "Every date as its weekday";
  return overrides.length === 1
    ? "1 date with its own hours"
    : `${overrides.length} dates with their own hours`;
}

/** The one time off there is, or how many. */
export function sayTimeOff({ timeOff }: { timeOff: readonly TimeOffRow[] }, locale: string): string {
  const [first] = timeOff;
  if (first === undefined) return "None";
  if (timeOff.length > 1) return `${timeOff.length} times off`;
  if (!first.fromDate || !first.untilDate) return "Not said to its end";
  const [from, until] = [sayDay(first.fromDate, locale), sayDay(first.untilDate, locale)];
  return from === until ? from : `${from} to ${until}`;
}

/** What a mentor's rules come to, the usual ones left out. */
export function sayRules(rules: BookingRules): string {
  const labelOf = (choices: { value: string; label: string }[], value: number) =>
    choices.find((choice) => choice.value === String(value))?.label.toLowerCase() ?? "";
  const { bufferBeforeMinutes, bufferAfterMinutes, minimumNoticeMinutes } = rules;
  const longest = Math.max(bufferBeforeMinutes, bufferAfterMinutes);
  const limits = [
    rules.maxSessionsPerDay === null ? "" : `${rules.maxSessionsPerDay} a day`,
    rules.maxSessionsPerWeek === null ? "" : `${rules.maxSessionsPerWeek} a week`,
  ].filter(Boolean);
  const notice =
    minimumNoticeMinutes === 0
      ? "no notice"
      : `notice ${labelOf(noticeChoices(minimumNoticeMinutes), minimumNoticeMinutes)}`;
  const breaks = longest === 0 ? "no breaks" : `breaks up to ${labelOf(breakChoices(longest), longest)}`;
  const words = [notice, breaks, limits.length === 0 ? "no limit" : `at most ${limits.join(", ")}`].join(
    ", ",
  );
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** What mentees may choose from, and whether it is confirmed by itself. */
export function sayTaken({
  rules,
  acceptsAutomatically,
}: Pick<HoursDraft, "rules" | "acceptsAutomatically">): string {
  const lengths = rules.durations.length === 0 ? "No length" : `${rules.durations.join(", ")} min`;
  return `${lengths}, ${acceptsAutomatically ? "confirmed at once" : "you answer each"}`;
}
