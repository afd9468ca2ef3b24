import { findLevel } from "@belay/core/ladder/levels.ts";
import { findLadder } from "../ladder/queries.ts";

/** What people read for a level; the id itself for one that an older ladder had. */
export function titleOfLevel(levelId: string): string {
  return findLevel(findLadder().ladder, levelId)?.title ?? levelId;
}
