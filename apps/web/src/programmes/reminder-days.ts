/** As many reminders as were chosen: those that were set stay, each new one comes half-way to the closing. */
export function withReminders(days: readonly number[], count: number, closeAfterDays: number): number[] {
  const kept = days.slice(0, count);
  while (kept.length < count) {
    const last = kept.at(-1) ?? 0;
    kept.push(Math.max(last + 1, Math.floor((last + closeAfterDays) / 2)));
  }
  return kept;
}
