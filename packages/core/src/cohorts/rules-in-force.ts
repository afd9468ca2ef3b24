import type { Instant } from "../instant.ts";
import { toMilliseconds } from "../instant.ts";
import type { DraftRules } from "./edit-rules.ts";
import { editRules } from "./edit-rules.ts";
import type { EditKind } from "./run-inputs.ts";
import type { PairOfIds } from "./snapshot.ts";

/** A change by hand that stands: neither undone, nor let go, nor of a plan that was discarded. */
export interface StandingEdit extends PairOfIds {
  readonly kind: EditKind;
  readonly editedAt: Instant;
}

/**
 * What changes by hand in earlier plans mean for the next run, from the first change to the last. Two who are kept apart
 * stay so. A lock has done its work once a plan is published: who declines then, or whose pair ends, is free again.
 */
export function rulesInForce(edits: readonly StandingEdit[], lastPublishedAt: Instant | null): DraftRules {
  const isUsedUp = ({ editedAt }: StandingEdit) =>
    lastPublishedAt !== null && toMilliseconds(editedAt) <= toMilliseconds(lastPublishedAt);
  let rules: DraftRules = { locked: [], blocked: [] };
  for (const edit of edits) {
    const { locked, blocked } = editRules(rules, edit);
    rules = { locked: isUsedUp(edit) ? [] : locked, blocked };
  }
  return rules;
}
