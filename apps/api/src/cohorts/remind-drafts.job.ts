import { findRunTurn } from "@belay/core/cohorts/run-turn.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { listReaders } from "../platform/mail/list-readers.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { findRunLetter, listRuns, listTurnReaders } from "./run-queries.ts";
import { runWaitsMail } from "./run-waits.mail.ts";
import { runnerScope } from "./scope.ts";

// Drafts of one round; what is left over is an hour late at worst.
const BATCH = 100;
const AFTER = DAY;

/** A plan that nobody published or discarded for a day is said once to whoever runs its programme. */
export async function remindOfDrafts(tx: Tx, now: Instant): Promise<void> {
  for (const run of await listDue(tx, now)) {
    const scope = runnerScope(run);
    const turn = findRunTurn(await listRuns(tx, scope), { areAwaited: false });
    // Of several drafts the newest speaks for all; one whose place was taken is nobody's turn.
    if (turn?.kind !== "publishRun" || turn.run.id !== run.id) continue;
    const { startedBy: _startedBy, ...letter } = await findRunLetter(tx, scope);
    const readers = await listReaders(tx, await listTurnReaders(tx, scope));
    await queueMail(
      tx,
      [...readers.values()].map((reader) => runWaitsMail({ ...letter, now }, reader)),
      now,
    );
  }
}

function listDue(tx: Tx, now: Instant) {
  return tx
    .updateTable("matchRun")
    .set({ remindedAt: now })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("matchRun")
        .innerJoin("programme", "programme.id", "matchRun.programmeId")
        .select("matchRun.id")
        .where("matchRun.status", "in", ["draft", "undone"])
        .where("matchRun.remindedAt", "is", null)
        .where(
          sql<boolean>`coalesce(match_run.undone_at, match_run.finished_at) <= ${addMilliseconds(now, -AFTER)}`,
        )
        .where("programme.endedAt", "is", null)
        .orderBy("matchRun.finishedAt")
        .orderBy("matchRun.id")
        .limit(BATCH)
        .forUpdate("matchRun")
        .skipLocked(),
    )
    .returning(["matchRun.id", "matchRun.programmeId"])
    .execute();
}
