import { actOnRun } from "@belay/core/cohorts/act-on-run.ts";
import type { PublishInput } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { announceLater } from "../platform/outbox.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import type { NamedPairProblem } from "./list-pair-problems.ts";
import { listPairProblems, namePairProblems } from "./list-pair-problems.ts";
import { hasEnded } from "./queries.ts";
import { findOtherWaiting } from "./run-queries.ts";
import type { RunScope } from "./scope.ts";
import { findRunScope } from "./scope.ts";
import { applyRunChange, holdRun, noteRunStep } from "./writes.ts";

/** What the sentence names: the pairs that changed, or the run that somebody published before. */
export interface PublishDetails {
  problems: NamedPairProblem[];
  other: { number: number; byName: string | null; at: Instant | null; noticesAt: Instant | null } | null;
}
export type PublishOutcome = Result<{ noticesAt: Instant }, RunRefusal, PublishDetails>;

/** Everything is looked at once more; then the run waits for its notices, seen by those who run the programme alone. */
export async function publishRun(call: Call, input: PublishInput): Promise<PublishOutcome> {
  try {
    return await write<PublishOutcome>(call.db, (tx) => publish(tx, call, input));
  } catch (error) {
    if (isConflict(error, "match_run_waiting")) return refuse("OTHER_RUN_WAITS");
    throw error;
  }
}

async function publish(tx: Tx, call: Call, input: PublishInput): Promise<PublishOutcome> {
  const { actor, now } = call;
  const scope = await findRunScope(tx, actor, input.runId);
  if (!scope) return refuse("NOT_FOUND");
  await lockFor(tx, [`runs:${scope.programmeId}`]);
  const run = await holdRun(tx, scope);
  const change = actOnRun({ run, action: "publish", now });
  if (!change.ok) return refuse(change.code, { details: await whoWasFirst(tx, scope) });
  if (run.version !== input.version) return refuse("VERSION_CONFLICT");
  if (await hasEnded(tx, scope)) return refuse("PROGRAMME_ENDED");
  const waiting = await whoWasFirst(tx, scope);
  if (waiting.other) return refuse("OTHER_RUN_WAITS", { details: waiting });
  const against = await leaveOut(tx, scope, { now, allowed: new Set(input.leaveOut) });
  if (against !== null) return against;
  const { noticesAt } = change.value;
  if (!noticesAt) throw new Error("A published run has a moment for its notices.");
  await applyRunChange(tx, scope, { ...change.value, publishedBy: actor.id, consent: input.consent });
  const payload = { runId: input.runId, publishedAt: now };
  await announceLater(tx, { topic: "cohort.tell", payload, at: now, due: noticesAt });
  await noteRunStep(tx, scope, now);
  return succeed({ noticesAt });
}

async function whoWasFirst(tx: Tx, scope: RunScope): Promise<PublishDetails> {
  return { problems: [], other: (await findOtherWaiting(tx, scope)) ?? null };
}

interface Leaving {
  now: Instant;
  /** Mentees whose pairs the admin saw and leaves out. */
  allowed: ReadonlySet<string>;
}

/** Marks what can't be made and was seen to be so; anything else that can't be made refuses the whole. */
async function leaveOut(
  tx: Tx,
  scope: RunScope,
  { now, allowed }: Leaving,
): Promise<Exclude<PublishOutcome, { ok: true }> | null> {
  const { runId } = scope;
  const problems = await listPairProblems(tx, scope, { runId, now });
  const unseen = problems.filter(({ menteeId }) => !allowed.has(menteeId));
  if (unseen.length > 0) {
    const details = { problems: await namePairProblems(tx, scope, problems), other: null };
    return refuse("PAIRS_CHANGED", { details });
  }
  for (const [problem, those] of Map.groupBy(problems, (one) => one.problem)) {
    await tx
      .updateTable("matchRunPair")
      .set({ outcome: "leftOut", outcomeReason: problem })
      .where("runId", "=", runId)
      .where(
        "menteeId",
        "in",
        those.map(({ menteeId }) => menteeId),
      )
      .execute();
  }
  const left = await tx
    .selectFrom("matchRunPair")
    .select("menteeId")
    .where("runId", "=", runId)
    .where("mentorId", "is not", null)
    .where("outcome", "is", null)
    .limit(1)
    .executeTakeFirst();
  return left ? null : refuse("NO_PAIRS");
}
