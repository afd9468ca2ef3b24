import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { PlacementsScope } from "./scope.ts";

const MOST = 20;

/** The first people, by name, whose name or address holds these letters: to choose a lead from. */
export function searchPeople(
  db: Reader,
  _scope: PlacementsScope,
  { search, now }: { search: string; now: Instant },
) {
  const letters = search.toLowerCase();
  const found = db
    .selectFrom("person")
    .select(["person.id", "person.name", "person.email"])
    .where("person.deactivatedAt", "is", null)
    .where(sql<boolean>`(strpos(lower(person.name), ${letters}) > 0 or strpos(person.email, ${letters}) > 0)`)
    .orderBy(sql`lower(person.name)`)
    .orderBy("person.id")
    .limit(MOST);
  return db
    .selectFrom(found.as("person"))
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", companyDate(now))),
    )
    .leftJoin("team", "team.id", "placement.teamId")
    .select(["person.id", "person.name", "person.email", "team.name as team"])
    .orderBy(sql`lower(person.name)`)
    .orderBy("person.id")
    .execute();
}
