import type { Programme, ProgrammeMember } from "@belay/core/programmes/programme.ts";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeScope } from "./scope.ts";
import { toProgramme } from "./to-programme.ts";

const COLUMNS = [
  "id",
  "name",
  "purpose",
  "kind",
  "enrolUntil",
  "startsOn",
  "endsOn",
  "joining",
  "policy",
  "clocks",
  "consent",
  "createdAt",
  "endedAt",
  "version",
] as const;

/** A programme with its rules and clocks, running or ended. */
export async function findProgramme(db: Reader, { programmeId }: ProgrammeScope): Promise<Programme> {
  const row = await db
    .selectFrom("programme")
    .select(COLUMNS)
    .where("id", "=", programmeId)
    .executeTakeFirstOrThrow();
  return toProgramme(row);
}

/** Everybody who is in it now and whose account is open, in the order of their ids: what a match run reads. */
export function listMembers(db: Reader, { programmeId }: ProgrammeScope): Promise<ProgrammeMember[]> {
  return db
    .selectFrom("programmeMember")
    .innerJoin("person", "person.id", "programmeMember.personId")
    .select(["personId", "asMentee", "asMentor", "programmeMember.capacity", "wantedSkills", "wish"])
    .select("joinedAt")
    .where("programmeId", "=", programmeId)
    .where("leftAt", "is", null)
    .where("person.deactivatedAt", "is", null)
    .orderBy("personId")
    .execute();
}
