import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { companyDate, holdsOn } from "../platform/company-date.ts";
import type { Reader } from "../platform/database.ts";
import type { AdminScope } from "./scope.ts";

type Person = { id: PersonId; now: Instant };

/** What closing this person's account would end, and what it would leave without a lead. */
export async function countWhatEnds(db: Reader, scope: AdminScope, person: Person) {
  return {
    mentorships: await countMentorships(db, scope, person),
    requests: await countRequests(db, scope, person),
    sessions: await countSessions(db, scope, person),
    groups: await countGroups(db, scope, person),
    seats: await countSeats(db, scope, person),
    ledPeople: await countLedPeople(db, scope, person),
    ledTeams: await listLedTeams(db, scope, person),
  };
}

async function countMentorships(db: Reader, _scope: AdminScope, { id }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("mentorship")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("status", "=", "active")
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .executeTakeFirstOrThrow();
  return count;
}

async function countRequests(db: Reader, _scope: AdminScope, { id }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("mentorshipRequest")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("status", "=", "requested")
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .executeTakeFirstOrThrow();
  return count;
}

async function countSessions(db: Reader, _scope: AdminScope, { id, now }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("session")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("status", "in", ["requested", "confirmed"])
    .where("startsAt", ">", now)
    .where((eb) => eb.or([eb("mentorId", "=", id), eb("menteeId", "=", id)]))
    .executeTakeFirstOrThrow();
  return count;
}

async function countGroups(db: Reader, _scope: AdminScope, { id, now }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("groupSession")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("mentorId", "=", id)
    .where("status", "=", "open")
    .where("startsAt", ">", now)
    .executeTakeFirstOrThrow();
  return count;
}

/** Those somebody waits for as well. */
async function countSeats(db: Reader, _scope: AdminScope, { id, now }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("groupSeat")
    .innerJoin("groupSession", "groupSession.id", "groupSeat.groupId")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("groupSeat.personId", "=", id)
    .where("groupSeat.status", "!=", "left")
    .where("groupSession.status", "=", "open")
    .where("groupSession.startsAt", ">", now)
    .executeTakeFirstOrThrow();
  return count;
}

async function listLedTeams(db: Reader, _scope: AdminScope, { id, now }: Person): Promise<string[]> {
  const teams = await db
    .selectFrom("teamLead")
    .innerJoin("team", "team.id", "teamLead.teamId")
    .select("team.name")
    .where("teamLead.personId", "=", id)
    .where(holdsOn("team_lead", companyDate(now)))
    .orderBy("team.name")
    .execute();
  return teams.map(({ name }) => name);
}

/** Those whose placement names this person instead of the team's lead. */
async function countLedPeople(db: Reader, _scope: AdminScope, { id, now }: Person): Promise<number> {
  const { count } = await db
    .selectFrom("placement")
    .innerJoin("person", "person.id", "placement.personId")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("placement.leadId", "=", id)
    .where("person.deactivatedAt", "is", null)
    .where(holdsOn("placement", companyDate(now)))
    .executeTakeFirstOrThrow();
  return count;
}
