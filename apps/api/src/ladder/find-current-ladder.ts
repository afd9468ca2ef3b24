import type { Instant } from "@belay/core/instant.ts";
import type { Actor } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import { findLadder, findOwnLevelId } from "./queries.ts";
import { ownLevelScope } from "./scope.ts";

/** The company's ladder and skills, with the level the actor has today; null for who has no placement. */
export async function findCurrentLadder(db: Reader, actor: Actor, now: Instant) {
  const ownLevelId = await findOwnLevelId(db, ownLevelScope(actor), now);
  return { ...findLadder(), ownLevelId };
}
