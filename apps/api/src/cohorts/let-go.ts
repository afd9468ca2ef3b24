import type { LetGoInput } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { noteChange } from "../platform/live-changes.ts";
import { write } from "../platform/write.ts";
import { findProgrammeScope } from "../programmes/scope.ts";
import { listRunReaders } from "./run-queries.ts";

type Outcome = Result<null, Extract<RunRefusal, "NOT_FOUND" | "NOTHING_CHANGES">>;

/** A pair that earlier plans lock or keep apart is weighed like any other from now on. Those plans stay as they are. */
export function letGo(
  { db, actor, now }: Call,
  { programmeId, menteeId, mentorId }: LetGoInput,
): Promise<Outcome> {
  return write<Outcome>(db, async (tx) => {
    const scope = await findProgrammeScope(tx, actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    const gone = await tx
      .updateTable("matchRunEdit")
      .set({ letGoAt: now })
      .where("runId", "in", (eb) =>
        eb.selectFrom("matchRun").select("id").where("programmeId", "=", programmeId),
      )
      .where("menteeId", "=", menteeId)
      .where("mentorId", "=", mentorId)
      .where("kind", "in", ["move", "lock", "block"])
      .where("undoneAt", "is", null)
      .where("letGoAt", "is", null)
      .returning("runId")
      .execute();
    if (gone.length === 0) return refuse("NOTHING_CHANGES");
    const reaches = await listRunReaders(tx, scope);
    await noteChange(tx, { reaches, subject: `runs:${programmeId}`, at: now });
    return succeed(null);
  });
}
