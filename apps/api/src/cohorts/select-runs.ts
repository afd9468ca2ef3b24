import type { Reader } from "../platform/database.ts";

const RUN_COLUMNS = [
  "matchRun.id",
  "matchRun.programmeId",
  "matchRun.number",
  "matchRun.status",
  "matchRun.objective",
  "matchRun.fairnessPpm",
  "matchRun.minScore",
  "matchRun.seed",
  "matchRun.repairs",
  "matchRun.phase",
  "matchRun.done",
  "matchRun.total",
  "matchRun.problem",
  "matchRun.problemDetails",
  "matchRun.mentees",
  "matchRun.mentors",
  "matchRun.matched",
  "matchRun.totalScore",
  "matchRun.startedAt",
  "matchRun.finishedAt",
  "matchRun.publishedAt",
  "matchRun.noticesAt",
  "matchRun.toldAt",
  "matchRun.undoneAt",
  "matchRun.discardedAt",
  "matchRun.version",
] as const;

/** Runs with all that is said of one, for a query to narrow. */
export function selectRuns(db: Reader) {
  return db
    .selectFrom("matchRun")
    .innerJoin("programme", "programme.id", "matchRun.programmeId")
    .innerJoin("person as starter", "starter.id", "matchRun.startedBy")
    .leftJoin("person as publisher", "publisher.id", "matchRun.publishedBy")
    .select(RUN_COLUMNS)
    .select(["programme.name as programmeName", "programme.endedAt as programmeEndedAt"])
    .select(["starter.name as startedByName", "publisher.name as publishedByName"]);
}
