import type { GroupMinutes } from "./use-own-times.ts";

export const GROUP_MINUTES: readonly GroupMinutes[] = [25, 45, 60, 90];

const MINUTE = 60_000;

/** How long a group is. */
export function minutesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): GroupMinutes {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE;
  return GROUP_MINUTES.find((one) => one === minutes) ?? 60;
}
