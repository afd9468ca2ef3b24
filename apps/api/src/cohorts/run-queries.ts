import type { PersonId } from "@belay/core/ids.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeRuns, RunnerScope, RunScope } from "./scope.ts";
import { selectRuns } from "./select-runs.ts";

/** A programme's runs, the latest first. */
export function listRuns(db: Reader, { programmeId }: ProgrammeRuns) {
  return selectRuns(db)
    .where("matchRun.programmeId", "=", programmeId)
    .orderBy("matchRun.number", "desc")
    .limit(100)
    .execute();
}

/** One run, with everything about it but its pairs. */
export function findRun(db: Reader, { runId }: RunScope) {
  return selectRuns(db)
    .select(["programme.consent as programmeConsent", "programme.policy as programmePolicy"])
    .select(["matchRun.consent", "matchRun.inputHash", "matchRun.resultHash", "matchRun.solvedScore"])
    .select(["matchRun.certificate", "matchRun.solveMs"])
    .select((eb) =>
      eb
        .selectFrom("matchRunEdit")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("matchRunEdit.runId", "=", "matchRun.id")
        .where("matchRunEdit.undoneAt", "is", null)
        .as("edits"),
    )
    .where("matchRun.id", "=", runId)
    .executeTakeFirstOrThrow();
}

/** The run of this programme whose people are not told yet: no other is published before. */
export function findOtherWaiting(db: Reader, { programmeId }: RunScope) {
  return db
    .selectFrom("matchRun")
    .leftJoin("person", "person.id", "matchRun.publishedBy")
    .select(["matchRun.number", "person.name as byName", "matchRun.publishedAt as at", "matchRun.noticesAt"])
    .where("matchRun.programmeId", "=", programmeId)
    .where("matchRun.status", "=", "published")
    .where("matchRun.toldAt", "is", null)
    .executeTakeFirst();
}

/** What a run was solved from, in its parts. */
export function listInputParts(db: Reader, { runId }: RunScope) {
  return db.selectFrom("matchRunInput").select("bytes").where("runId", "=", runId).orderBy("part").execute();
}

/** Whose open pages show a programme's runs: who runs it, and the company's admins. */
export async function listRunReaders(db: Reader, { programmeId }: ProgrammeRuns) {
  const rows = await db
    .selectFrom("person")
    .select("person.id")
    .where("person.deactivatedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("person.isCompanyAdmin", "=", true),
        eb(
          "person.id",
          "in",
          eb.selectFrom("programmeAdmin").select("personId").where("programmeId", "=", programmeId),
        ),
      ]),
    )
    .orderBy("person.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Whose turn the runs of a programme are: whoever runs it by name, else the company's admins. */
export async function listTurnReaders(db: Reader, { programmeId }: ProgrammeRuns): Promise<PersonId[]> {
  const rows = await db
    .selectFrom("person")
    .select("person.id")
    .where("person.deactivatedAt", "is", null)
    .where(
      sql<boolean>`case when exists (select from programme_admin inner join person as runs_it
          on runs_it.id = programme_admin.person_id and runs_it.deactivated_at is null
          where programme_admin.programme_id = ${programmeId})
        then exists (select from programme_admin where programme_admin.programme_id = ${programmeId}
          and programme_admin.person_id = person.id)
        else person.is_company_admin end`,
    )
    .orderBy("person.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** What a mail says of a run. */
export function findRunLetter(db: Reader, { runId }: RunnerScope) {
  return db
    .selectFrom("matchRun")
    .innerJoin("programme", "programme.id", "matchRun.programmeId")
    .innerJoin("person as starter", "starter.id", "matchRun.startedBy")
    .select(["matchRun.id", "matchRun.programmeId", "programme.name as programmeName", "matchRun.number"])
    .select(["matchRun.problem", "matchRun.mentees", "matchRun.matched", "matchRun.startedAt"])
    .select(["matchRun.startedBy", "starter.name as startedByName"])
    .where("matchRun.id", "=", runId)
    .executeTakeFirstOrThrow();
}
