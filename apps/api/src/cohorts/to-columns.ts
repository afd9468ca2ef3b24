import type { RunRow } from "@belay/core/cohorts/solve-run.ts";

/** A row of a run by the names of the table's columns. */
export function toColumns({ menteeId, mentorId, worthMore, isLocked, ...rest }: RunRow) {
  return { mentee_id: menteeId, mentor_id: mentorId, worth_more: worthMore, is_locked: isLocked, ...rest };
}
