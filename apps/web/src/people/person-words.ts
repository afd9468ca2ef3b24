import { zoneCity, zoneDifference } from "@belay/core/time-words/zone-words.ts";
import type { PersonWords } from "@belay/ui/person-line.tsx";

interface Standing {
  id: string;
  name: string;
  timeZone: string;
  levelId?: string | null;
  team?: string | null;
}

interface Seen {
  /** The title of a level of the ladder. */
  titleOf: (levelId: string) => string;
  viewerZone: string;
  now: string;
}

/** A colleague as every list shows them: `Staff Engineer · Platform`, `Madrid, same hours as you`. */
export function personWords(person: Standing, { titleOf, viewerZone, now }: Seen): PersonWords {
  const { id, name, timeZone, levelId, team } = person;
  const title = [levelId ? titleOf(levelId) : null, team].filter(Boolean).join(" · ");
  const difference = zoneDifference({ instant: now, zone: viewerZone, otherZone: timeZone });
  return { id, name, title: title || undefined, localTime: `${zoneCity(timeZone)}, ${difference}` };
}
