import { readWallClock } from "./literal-slots.ts";

const HOUR = 3_600_000;

/** Zones whose clocks have done something odd, with years in which they did; some that never change. For tests. */
const ZONES: readonly [string, ...number[]][] = [
  ["Africa/Cairo", 2010, 2014, 2026],
  ["Africa/Casablanca", 2012, 2018, 2026],
  ["Africa/Juba", 2021],
  ["Africa/Lagos"],
  ["America/Asuncion", 2024],
  ["America/Caracas", 2007, 2016],
  ["America/Havana", 2026],
  ["America/New_York", 2026],
  ["America/Nuuk", 2023, 2026],
  ["America/Phoenix"],
  ["America/Santiago", 2026],
  ["America/Sao_Paulo", 2018],
  ["America/St_Johns", 2009, 2026],
  ["Antarctica/Casey", 2020],
  ["Antarctica/Troll", 2026],
  ["Asia/Amman", 2022],
  ["Asia/Beirut", 2026],
  ["Asia/Gaza", 2011, 2026],
  ["Asia/Kathmandu"],
  ["Asia/Kolkata"],
  ["Asia/Pyongyang", 2015, 2018],
  ["Asia/Tehran", 2022],
  ["Atlantic/Azores", 2026],
  ["Australia/Adelaide", 2026],
  ["Australia/Eucla", 2009],
  ["Australia/Lord_Howe", 2026],
  ["Europe/Istanbul", 2016],
  ["Europe/London", 2026],
  ["Europe/Volgograd", 2018, 2020],
  ["Pacific/Apia", 2011],
  ["Pacific/Auckland", 2026],
  ["Pacific/Chatham", 2026],
  ["Pacific/Fakaofo", 2011],
  ["Pacific/Kiritimati", 1994],
  ["Pacific/Kwajalein", 1993],
  ["Pacific/Norfolk", 2015, 2026],
  ["Pacific/Pago_Pago"],
];

/** A zone, a moment at which its clock changes, and two other zones to meet it there. */
export interface ClockChange {
  timeZone: string;
  moment: number;
  others: string[];
}

/** Every change of the clock in those years; a zone without any gets an ordinary moment. */
export function listClockChanges(): ClockChange[] {
  return ZONES.flatMap(([timeZone, ...years], index) => {
    const others = [index + 1, index + 12].map((next) => ZONES[next % ZONES.length]?.[0] ?? timeZone);
    const changes = years.flatMap((year) => changesIn(timeZone, year));
    const moments = changes.length > 0 ? changes : [Date.UTC(2026, 5, 10, 12)];
    return moments.map((moment) => ({ timeZone, moment, others }));
  });
}

function changesIn(timeZone: string, year: number): number[] {
  const offset = (moment: number) => readWallClock(timeZone, moment) - moment;
  const changes: number[] = [];
  for (let from = Date.UTC(year, 0, 1); from < Date.UTC(year + 1, 0, 1); from += 12 * HOUR) {
    let [before, after] = [from, from + 12 * HOUR];
    if (offset(before) === offset(after)) continue;
    while (after - before > 1_000) {
      const middle = before + Math.floor((after - before) / 2_000) * 1_000;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}
