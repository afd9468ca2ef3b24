import type { EditChoice } from "@belay/core/cohorts/run-inputs.ts";
import type { RunRefusal } from "@belay/core/cohorts/run-refusal.ts";
import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { MovedMentee } from "@belay/core/matching/resolve-cohort.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import type { EditDetails } from "./plan-edit.ts";
import { planEdit } from "./plan-edit.ts";
import { listNames } from "./queries.ts";
import { findRunScope } from "./scope.ts";

export interface NamedMove {
  menteeId: string;
  menteeName: string;
  fromName: string | null;
  toName: string | null;
}

export interface EditPreview {
  version: number;
  /** In ppm; below 0 where it costs. */
  delta: number;
  totalScore: number;
  /** Those whom it displaces besides, the mentee in question first. */
  moved: NamedMove[];
}

/** What a change would cost and whom it would move, before anybody decides. */
export async function previewEdit(
  call: Call,
  edit: EditChoice,
): Promise<Result<EditPreview, RunRefusal, EditDetails>> {
  const scope = await findRunScope(call.db, call.actor, edit.runId);
  if (!scope) return refuse("NOT_FOUND");
  const planned = await planEdit(call.db, scope, edit);
  if (!planned.ok) return planned;
  const { version, delta, totalScore, moved } = planned.value;
  const names = await listNames(call.db, scope, peopleOf(moved));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const first = moved.toSorted((one, other) => isOf(edit, other) - isOf(edit, one));
  return succeed({
    ...{ version, delta, totalScore },
    moved: first.map(({ menteeId, from, to }) => ({
      ...{ menteeId, menteeName: nameOf(menteeId) ?? "" },
      ...{ fromName: nameOf(from), toName: nameOf(to) },
    })),
  });
}

const isOf = ({ menteeId }: EditChoice, moved: MovedMentee) => Number(moved.menteeId === menteeId);

function peopleOf(moved: readonly MovedMentee[]): PersonId[] {
  const ids = moved.flatMap(({ menteeId, from, to }) => [menteeId, from, to]);
  const people = [...new Set(ids)].flatMap((id) => (id === null ? [] : [personId.parse(id)]));
  return people;
}
