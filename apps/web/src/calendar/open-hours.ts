interface Window {
  day: number;
  start: string;
  end: string;
}

/** The open hours of a date in words: "09:00–12:00, 14:00–17:00". Empty when closed. */
export function openHoursOf(date: string, weekly: readonly Window[]): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  return sayWindows(weekly.filter(({ day }) => day === weekday));
}

/** Windows of one date in words, by their start. */
export function sayWindows(windows: readonly { start: string; end: string }[]): string {
  return windows
    .toSorted((one, other) => one.start.localeCompare(other.start))
    .map(({ start, end }) => `${start}–${sayEnd(end)}`)
    .join(", ");
}

// Past midnight an end counts on: 26:00 is two in the morning.
function sayEnd(end: string): string {
  const hour = Number(end.slice(0, 2));
  if (hour < 24 || end === "24:00") return end;
  return `${String(hour - 24).padStart(2, "0")}:${end.slice(3)} next day`;
}
