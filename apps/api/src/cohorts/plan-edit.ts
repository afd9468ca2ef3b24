import { isEditable } from "@belay/core/cohorts/act-on-run.ts";
import { editRules } from "@belay/core/cohorts/edit-rules.ts";
import type { EditChoice } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { MatchRefusal } from "@belay/core/matching/match-refusal.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Reader } from "../platform/database.ts";
import { listRules } from "./list-rules.ts";
import { findDraft } from "./plan-queries.ts";
import type { RunScope } from "./scope.ts";
import type { ReplannedRun } from "./solver-thread.ts";
import { replanInThread } from "./what-if-thread.ts";

/** Why a pair can't be kept: the hard rule against it, or no seat that is not kept for others. */
export interface EditDetails {
  reason: MatchRefusal | null;
}

export interface PlannedEdit extends ReplannedRun {
  /** Of the draft that it was worked out from. */
  version: number;
  totalBefore: number;
}

export type PlanOutcome = Result<PlannedEdit, RunRefusal, EditDetails>;

/** What one change by hand comes to: exactly what it costs in total, and whom it moves where. Changes nothing. */
export async function planEdit(db: Reader, scope: RunScope, edit: EditChoice): Promise<PlanOutcome> {
  const draft = await findDraft(db, scope);
  if (!isEditable(draft)) return refuse("RUN_NOT_EDITABLE");
  const current = draft.pairs.find(({ menteeId }) => menteeId === edit.menteeId);
  if (!current) return refuse("NOT_IN_RUN");
  const isPair = current.mentorId === edit.mentorId;
  if (edit.kind === "move" && isPair) return refuse("NOTHING_CHANGES");
  if ((edit.kind === "lock" || edit.kind === "unlock") && !isPair) return refuse("NOTHING_CHANGES");
  if (edit.kind !== "move" && edit.kind === (current.isLocked ? "lock" : "unlock"))
    return refuse("NOTHING_CHANGES");
  const locked = draft.pairs.flatMap(({ menteeId, mentorId, isLocked }) =>
    isLocked && mentorId !== null ? [{ menteeId, mentorId }] : [],
  );
  const { kind, menteeId, mentorId } = edit;
  const rules = editRules({ locked, blocked: await listBlocked(db, scope) }, { kind, menteeId, mentorId });
  const { pairs, prices, totalScore } = draft;
  const before = { pairs, prices: prices ?? [], totalScore: totalScore ?? 0 };
  const about = { menteeId, mentorId };
  const planned = await replanInThread(db, scope, { draft: before, rules: { ...rules, about } });
  if (planned.ok) return succeed({ ...planned, version: draft.version, totalBefore: before.totalScore });
  if (planned.code === "PERSON_UNKNOWN") return refuse("NOT_IN_RUN");
  const full = planned.code === "LOCKS_ABOVE_CAPACITY" ? "NO_CAPACITY" : null;
  return refuse("PAIR_REFUSED", { details: { reason: planned.details[0]?.reason ?? full } });
}

async function listBlocked(db: Reader, scope: RunScope) {
  return (await listRules(db, scope)).filter(({ kind }) => kind === "block");
}
