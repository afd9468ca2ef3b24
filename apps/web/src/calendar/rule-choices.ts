import { lengthWords } from "@belay/core/time-words/zone-words.ts";

interface Choice {
  value: string;
  label: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A value that is stored and not among the usual ones keeps its place among them. */
function choices(usual: readonly number[], stored: number, label: (value: number) => string): Choice[] {
  const values = usual.includes(stored) ? usual : [...usual, stored].toSorted((a, b) => a - b);
  return values.map((value) => ({ value: String(value), label: label(value) }));
}

export const breakChoices = (stored: number) =>
  choices([0, 5, 10, 15, 20, 30, 45, 60, 90, 120], stored, (minutes) =>
    minutes === 0 ? "No break" : lengthWords(minutes),
  );

export const noticeChoices = (stored: number) =>
  choices(
    [0, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY],
    stored,
    sayNotice,
  );

function sayNotice(minutes: number): string {
  if (minutes === 0) return "No notice";
  if (minutes % DAY !== 0) return lengthWords(minutes);
  return minutes === DAY ? "A day (24 h)" : `${minutes / DAY} days`;
}

export const horizonChoices = (stored: number) =>
  choices([7, 14, 21, 30, 45, 60], stored, (days) => `${days} days`);

export const stepChoices = (stored: number) =>
  choices([5, 10, 15, 20, 30, 60], stored, (minutes) =>
    minutes === HOUR ? "On the hour" : `Every ${minutes} min`,
  );

/** The empty value is no limit. */
export function limitChoices(usual: readonly number[], stored: number | null): Choice[] {
  const counts = choices(usual, stored ?? usual[0] ?? 1, (count) => String(count));
  return [{ value: "", label: "No limit" }, ...counts];
}
