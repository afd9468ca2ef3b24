import type { PeopleListInput } from "@belay/core/company/admin-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { TRPCError } from "@trpc/server";
import { sql } from "kysely";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import { titleOfLevel } from "../teams/queries.ts";
import type { AdminScope } from "./scope.ts";

const PAGE = 50;

/** People by name with where they stand today and what is planned, one page; the cursor begins the next one. */
export async function listPeople(
  db: Reader,
  _scope: AdminScope,
  { search, show, cursor, now }: PeopleListInput & { now: Instant },
) {
  const letters = search.toLowerCase();
  let query = selectPeople(db, now)
    .where("person.deactivatedAt", show === "closed" ? "is not" : "is", null)
    .where(sql<boolean>`(strpos(lower(person.name), ${letters}) > 0 or strpos(person.email, ${letters}) > 0)`)
    .orderBy(sql`lower(person.name)`)
    .orderBy("person.id")
    .limit(PAGE + 1);
  if (show === "unplaced") query = query.where("placement.id", "is", null);
  if (cursor) {
    query = query.where(
      sql<boolean>`(lower(person.name), person.id) > (lower(${cursor.name}), ${cursor.id}::uuid)`,
    );
  }
  const rows = await query.execute();
  const people = rows.slice(0, PAGE).map(withTitles);
  const last = people.at(-1);
  const nextCursor = rows.length > PAGE && last ? { name: last.name, id: last.id } : null;
  return { people, nextCursor };
}

/** One person as the admin sees them; 404 for who never was here. */
export async function readPerson(db: Reader, _scope: AdminScope, one: { id: PersonId; now: Instant }) {
  const row = await selectPeople(db, one.now).where("person.id", "=", one.id).executeTakeFirst();
  if (!row) throw new TRPCError({ code: "NOT_FOUND", message: "There is nobody with this address." });
  return withTitles(row);
}

function selectPeople(db: Reader, now: Instant) {
  const date = companyDate(now);
  return (
    db
      .selectFrom("person")
      .leftJoin("placement", (join) =>
        join.onRef("placement.personId", "=", "person.id").on(holdsOn("placement", date)),
      )
      .leftJoin("team", "team.id", "placement.teamId")
      .leftJoin("teamLead", (join) =>
        join.onRef("teamLead.teamId", "=", "placement.teamId").on(holdsOn("team_lead", date)),
      )
      // Nobody is their own lead, also not of the team they stand in.
      .leftJoin("person as lead", (join) =>
        join.on(sql<boolean>`lead.id = nullif(coalesce(placement.lead_id, team_lead.person_id), person.id)`),
      )
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom("placement as next")
            .innerJoin("team as nextTeam", "nextTeam.id", "next.teamId")
            .select(["next.levelId", "next.fromDate", "nextTeam.name as team"])
            .whereRef("next.personId", "=", "person.id")
            .where("next.fromDate", ">", date)
            .orderBy("next.fromDate")
            .limit(1)
            .as("planned"),
        (join) => join.onTrue(),
      )
      .select(["person.id", "person.name", "person.email", "person.timeZone", "person.createdAt"])
      .select(["person.isCompanyAdmin", "person.deactivatedAt", "person.selfLevel"])
      .select([
        "placement.levelId",
        "placement.fromDate as since",
        "team.name as team",
        "lead.name as leadName",
      ])
      .select([
        "planned.levelId as plannedLevelId",
        "planned.fromDate as plannedFrom",
        "planned.team as plannedTeam",
      ])
  );
}

interface Levels {
  levelId: string | null;
  selfLevel: string | null;
  plannedLevelId: string | null;
}

function withTitles<Row extends Levels>(row: Row) {
  const titleOf = (levelId: string | null) => (levelId === null ? null : titleOfLevel(levelId));
  return {
    ...row,
    levelTitle: titleOf(row.levelId),
    selfLevelTitle: titleOf(row.selfLevel),
    plannedLevelTitle: titleOf(row.plannedLevelId),
  };
}
