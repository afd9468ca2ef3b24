import type { TeamId } from "@belay/core/ids.ts";
import type { Ladder } from "@belay/core/ladder/ladder.ts";

/** What a placement can be made of: the ladder's levels by track, its specialisations, the company's teams. */
export interface PlacementChoices {
  levels: { group: string; options: { value: string; label: string }[] }[];
  specialisations: { value: string; label: string }[];
  teams: { value: TeamId; label: string }[];
  teamIdOf: (chosen: string | null) => TeamId | null;
}

export function toPlacementChoices(
  ladder: Ladder,
  teams: readonly { id: TeamId; name: string }[],
): PlacementChoices {
  return {
    levels: ladder.tracks.map((track) => ({
      group: track.name,
      options: ladder.levels
        .filter((level) => level.track === track.id)
        .map(({ id, title }) => ({ value: id, label: title })),
    })),
    specialisations: ladder.specialisations.map(({ id, name }) => ({ value: id, label: name })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    teamIdOf: (chosen) => teams.find(({ id }) => id === chosen)?.id ?? null,
  };
}
