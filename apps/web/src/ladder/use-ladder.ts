import type { Ladder } from "@belay/core/ladder/ladder.ts";
import { ladderNames } from "@belay/core/ladder/ladder-names.ts";
import type { SkillCatalogue } from "@belay/core/ladder/skill.ts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

const AN_HOUR = 3_600_000;

interface KnownLadder {
  ladder: Ladder;
  catalogue: SkillCatalogue;
  /** The level of the viewer's placement; null without one. */
  ownLevelId: string | null;
  /** The words for an id, or the id itself for what has left the ladder. */
  titleOf: (levelId: string) => string;
  skillName: (skillId: string) => string;
}

/** The ladder and the skills, for screens that can't speak without them. They wait for it once, then it is there. */
export function useLadder(): KnownLadder {
  const { data } = useSuspenseQuery({ ...api.ladder.current.queryOptions(), staleTime: AN_HOUR });
  const { ladder, catalogue, ownLevelId } = data;
  return { ladder, catalogue, ownLevelId, ...ladderNames({ ladder, catalogue }) };
}
