import type { SeriesInput } from "@belay/core/calendar/series.ts";
import { seriesOccurrences } from "@belay/core/calendar/series.ts";

export function answerSeries(line: string) {
  const { input }: { input: SeriesInput } = JSON.parse(line);
  return { occurrences: seriesOccurrences(input) };
}
