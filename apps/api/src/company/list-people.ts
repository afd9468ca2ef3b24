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
  let found = selectPersons(db)
    .where("person.deactivatedAt", show === "closed" ? "is not" : "is", null)
    .where(sql<boolean>`(strpos(lower(person.name), ${letters}) > 0 or strpos(person.email, ${letters}) > 0)`)
    .orderBy(sql`lower(person.name)`)
    .orderBy("person.id")
    .limit(PAGE + 1);
  if (show === "unplaced") found = found.where(({ not, exists }) => not(exists(placementOf(db, now))));
  if (cursor) {
    found = found.where(
      sql<boolean>`(lower(person.name), person.id) > (lower(${cursor.name}), ${cursor.id}::uuid)`,
    );
  }
  const rows = await selectPlaces(db, found, now).execute();
  const people = rows.slice(0, PAGE).map(withTitles);
  const last = people.at(-1);
  const nextCursor = rows.length > PAGE && last ? { name: last.name, id: last.id } : null;
  return { people, nextCursor };
}

/** One person as the admin sees them; 404 for who never was here. */
export async function readPerson(db: Reader, _scope: AdminScope, one: { id: PersonId; now: Instant }) {
  const found = selectPersons(db).where("person.id", "=", one.id);
  const row = await selectPlaces(db, found, one.now).executeTakeFirst();
  if (!row) throw new TRPCError({ code: "NOT_FOUND", message: "There is nobody with this address." });
  return withTitles(row);
}

function selectPersons(db: Reader) {
  return db
    .selectFrom("person")
    .select(["person.id", "person.name", "person.email", "person.timeZone", "person.createdAt"])
    .select(["person.isCompanyAdmin", "person.deactivatedAt", "person.selfLevel"]);
}

function placementOf(db: Reader, now: Instant) {
  return db
    .selectFrom("placement")
    .select("placement.id")
    .where(sql<boolean>`placement.person_id = person.id`)
    .where(holdsOn("placement", companyDate(now)));
}

/** Joined to the found page alone: over everybody it took seconds at 5,000 people. */
function selectPlaces(db: Reader, found: ReturnType<typeof selectPersons>, now: Instant) {
  const date = companyDate(now);
  return (
    db
      .selectFrom(found.as("person"))
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
        () => selectNextPlacement(db, now).as("planned"),
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
      .orderBy(sql`lower(person.name)`)
      .orderBy("person.id")
  );
}

function selectNextPlacement(db: Reader, now: Instant) {
  return db
    .selectFrom("placement as next")
    .innerJoin("team as nextTeam", "nextTeam.id", "next.teamId")
    .select(["next.levelId", "next.fromDate", "nextTeam.name as team"])
    .where(sql<boolean>`next.person_id = person.id`)
    .where("next.fromDate", ">", companyDate(now))
    .orderBy("next.fromDate")
    .limit(1);
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
