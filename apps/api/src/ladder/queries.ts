import type { Instant, PlainDate } from "@belay/core/instant.ts";
import { sql } from "kysely";
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
  const today = sql<PlainDate>`(${now}::timestamptz at time zone company.time_zone)::date`;
  const placement = await db
    .selectFrom("placement")
    .innerJoin("company", (join) => join.onTrue())
    .select("placement.levelId")
    .where("placement.personId", "=", scope.personId)
    .where(sql<boolean>`daterange(placement.from_date, placement.to_date) @> ${today}`)
    .executeTakeFirst();
  return placement?.levelId ?? null;
}
