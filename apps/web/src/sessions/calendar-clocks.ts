import { offsetMinutes } from "@belay/core/time-words/wall-clock.ts";
import { zoneCity } from "@belay/core/time-words/zone-words.ts";
import type { ClockFacts } from "@belay/ui/time-grid-model.ts";
import type { Sides } from "./session-block.ts";
import { sideOf } from "./session-block.ts";

/** Somebody else's clock that may stand beside one's own. */
export interface OtherClock {
  zone: string;
  /** "Kenji in Tokyo", with more names where more people are there. */
  name: string;
}

/** The clocks of those one meets, where they show another time than one's own; whom one meets most comes first. */
export function otherClocks(
  sessions: readonly Sides[],
  viewer: { id: string; timeZone: string; at: string },
): OtherClock[] {
  const people = new Map<string, string[]>();
  for (const session of sessions) {
    const { otherName, otherZone } = sideOf(session, viewer.id);
    if (offsetMinutes(viewer.at, otherZone) === offsetMinutes(viewer.at, viewer.timeZone)) continue;
    people.set(otherZone, [...(people.get(otherZone) ?? []), otherName.split(" ")[0] ?? otherName]);
  }
  return [...people]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([zone, names]) => ({ zone, name: `${[...new Set(names)].join(", ")} in ${zoneCity(zone)}` }));
}

/** The clocks at the edge of the grid: one's own, and the other beside it. */
export function edgeClocks(
  own: { timeZone: string; at: string },
  other: OtherClock | undefined,
): ClockFacts[] {
  const mine = { name: zoneCity(own.timeZone), aheadMinutes: 0 };
  if (!other) return [mine];
  const aheadMinutes = offsetMinutes(own.at, other.zone) - offsetMinutes(own.at, own.timeZone);
  return [{ name: other.name, aheadMinutes }, mine];
}

/** Whether a clock at the edge goes another way within the days that are shown: then one column can't say it for all. */
export function changesWithin(zones: readonly string[], range: { start: string; end: string }): boolean {
  const [first = "", ...others] = zones;
  const apart = (zone: string, at: string) => offsetMinutes(at, zone) - offsetMinutes(at, first);
  return others.some((zone) => apart(zone, range.start) !== apart(zone, range.end));
}
