/** "Wed 2 Dec": a day of the calendar, the same for everybody wherever they are. */
export function dayWords(day: string, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return words.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}
