import type { Instant } from "../instant.ts";
import { DAY, MINUTE, toInstant } from "../instant.ts";

/** Many moments as texts. Ascending ones share their date's text: several times faster than one by one. */
export function toInstants(ascending: readonly number[]): Instant[] {
  let midnight = Number.NaN;
  let date = "";
  return ascending.map((moment) => {
    const day = Math.floor(moment / DAY) * DAY;
    if (day !== midnight) {
      midnight = day;
      date = toInstant(day).slice(0, -MIDNIGHT.length);
    }
    const time = TIMES[(moment - day) / MINUTE];
    return time === undefined ? toInstant(moment) : date + time;
  });
}

const MIDNIGHT = "00:00:00Z";
const TIMES = Array.from({ length: DAY / MINUTE }, (_, minute) =>
  toInstant(minute * MINUTE).slice(-MIDNIGHT.length),
);
