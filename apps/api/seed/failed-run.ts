import type { RunProblem } from "@belay/core/cohorts/run-refusal.ts";
import { matchRunId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR, MINUTE } from "@belay/core/instant.ts";
import { findRunLetter } from "../src/cohorts/run-queries.ts";
import { runFailedMail } from "../src/cohorts/run-waits.mail.ts";
import { runnerScope } from "../src/cohorts/scope.ts";
import type { Tx } from "../src/platform/database.ts";
import { jsonb } from "../src/platform/jsonb.ts";
import { listReaders } from "../src/platform/mail/list-readers.ts";
import type { History } from "./history.ts";
import { memberOf } from "./history.ts";
import type { Written } from "./mail-choices.ts";
import { WINTER } from "./programmes.ts";

const HOURS_AGO = 28;

/** A first try of the winter's cohort while names still come in: the machine was restarted under it three times. */
export async function tellFailedRun(tx: Tx, history: History): Promise<void> {
  const { id: programmeId } = await tx
    .selectFrom("programme")
    .select("id")
    .where("name", "=", WINTER)
    .executeTakeFirstOrThrow();
  const startedAt = addMilliseconds(history.now, -HOURS_AGO * HOUR);
  const problem: RunProblem = "LOST";
  await tx
    .insertInto("matchRun")
    .values({
      ...{ id: history.mint(matchRunId, startedAt), programmeId, number: 1, status: "failed" },
      ...{ objective: "matchedFirst", fairnessPpm: 0, minScore: 0, seed: 1 },
      ...{ attempts: 4, version: 2, phase: "scoring", done: 0, total: 3 },
      ...{ problem, problemDetails: jsonb([]), startedBy: memberOf(history, "herrera").id },
      ...{ startedAt, finishedAt: addMilliseconds(startedAt, 4 * MINUTE) },
    })
    .execute();
}

/** What was written of runs that came to nothing since a moment. */
export async function tellRunMails(tx: Tx, since: Instant): Promise<Written[]> {
  const runs = await tx
    .selectFrom("matchRun")
    .select(["id", "programmeId", "finishedAt"])
    .where("status", "=", "failed")
    .where("finishedAt", ">", since)
    .orderBy("finishedAt")
    .execute();
  const written: Written[] = [];
  for (const { id, programmeId, finishedAt: at } of runs) {
    const { startedBy, ...letter } = await findRunLetter(tx, runnerScope({ id, programmeId }));
    const reader = (await listReaders(tx, [startedBy])).get(startedBy);
    if (reader && at !== null) written.push({ mail: runFailedMail({ ...letter, now: at }, reader), at });
  }
  return written;
}
