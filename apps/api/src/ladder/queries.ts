import type { Instant } from "@belay/core/instant.ts";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { LoadedLadder } from "./load-builtin-ladder.ts";
import { loadBuiltinLadder } from "./load-builtin-ladder.ts";
import type { OwnLevelScope } from "./scope.ts";

/** The ladder and skills that the company goes by, for every feature that needs a level or a skill. */
export function findLadder(): LoadedLadder {
  return loadBuiltinLadder();
}

/** The level of the person's placement on the company's calendar day, or null without one. */
export async function findOwnLevelId(db: Reader, scope: OwnLevelScope, now: Instant): Promise<string | null> {
  const placement = await db
    .selectFrom("placement")
    .select("levelId")
    .where("personId", "=", scope.personId)
    .where(holdsOn("placement", companyDate(now)))
    .executeTakeFirst();
  return placement?.levelId ?? null;
}
