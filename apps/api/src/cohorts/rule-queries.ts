import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { ProgrammeRuns, RunScope } from "./scope.ts";

/** Changes by hand that mean something for the runs to come, from the first to the last. */
export async function listStandingEdits(db: Reader, { programmeId }: ProgrammeRuns) {
  const rows = await db
    .selectFrom("matchRunEdit as edit")
    .innerJoin("matchRun", "matchRun.id", "edit.runId")
    .select(["edit.menteeId", "edit.mentorId", "edit.kind", "edit.editedAt"])
    .where("matchRun.programmeId", "=", programmeId)
    .where("matchRun.status", "!=", "discarded")
    .where("edit.undoneAt", "is", null)
    .where("edit.letGoAt", "is", null)
    .orderBy("edit.editedAt")
    .orderBy("matchRun.number")
    .orderBy("edit.number")
    .execute();
  return rows.flatMap(({ mentorId, ...edit }) => (mentorId === null ? [] : [{ ...edit, mentorId }]));
}

/** When the programme's last plan that stands was published. */
export async function findLastPublishing(
  db: Reader,
  { programmeId }: ProgrammeRuns,
): Promise<Instant | null> {
  const row = await db
    .selectFrom("matchRun")
    .select("publishedAt")
    .where("programmeId", "=", programmeId)
    .where("status", "=", "published")
    .orderBy("publishedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.publishedAt ?? null;
}

/** How many pairs a plan had to keep when it was solved, by what was locked in earlier ones. */
export async function countKept(db: Reader, { runId }: RunScope): Promise<number> {
  const changed = (kinds: string[]) => sql<boolean>`exists (select from match_run_edit as edit
    where edit.run_id = pair.run_id and edit.mentee_id = pair.mentee_id and edit.undone_at is null
      and edit.kind = any(${kinds}))`;
  const { count } = await db
    .selectFrom("matchRunPair as pair")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("pair.runId", "=", runId)
    .where(sql<boolean>`(pair.is_locked and not ${changed(["move", "lock"])} or ${changed(["unlock"])})`)
    .executeTakeFirstOrThrow();
  return count;
}
