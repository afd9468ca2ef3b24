import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { AdminScope } from "./scope.ts";

/** How far the company's set-up has come: people, those without a placement today, closed accounts, teams. */
export async function countPeople(db: Reader, _scope: AdminScope, now: Instant) {
  const people = await db
    .selectFrom("person")
    .leftJoin("placement", (join) =>
      join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", companyDate(now))),
    )
    .select([
      sql<number>`count(*) filter (where deactivated_at is null)`.as("active"),
      sql<number>`count(*) filter (where deactivated_at is null and placement.id is null)`.as("unplaced"),
      sql<number>`count(*) filter (where deactivated_at is not null)`.as("closed"),
    ])
    .executeTakeFirstOrThrow();
  const { teams } = await db
    .selectFrom("team")
    .select((eb) => eb.fn.countAll<number>().as("teams"))
    .executeTakeFirstOrThrow();
  return { ...people, teams };
}
