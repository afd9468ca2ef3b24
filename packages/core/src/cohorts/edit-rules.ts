import type { EditKind } from "./run-inputs.ts";
import type { PairOfIds } from "./snapshot.ts";

export interface DraftRules {
  readonly locked: readonly PairOfIds[];
  readonly blocked: readonly PairOfIds[];
}

const isSame = (one: PairOfIds, other: PairOfIds) =>
  one.menteeId === other.menteeId && one.mentorId === other.mentorId;

/** Locks and blocks after one change by hand. A moved mentee is locked to the new mentor: what a person decided stays. */
export function editRules(
  { locked, blocked }: DraftRules,
  { kind, ...pair }: PairOfIds & { readonly kind: EditKind },
): DraftRules {
  const { menteeId, mentorId } = pair;
  const own = { menteeId, mentorId };
  const unlocked = locked.filter((lock) => lock.menteeId !== menteeId);
  const unblocked = blocked.filter((block) => !isSame(block, own));
  switch (kind) {
    case "move":
    case "lock":
      return { locked: [...unlocked, own], blocked: unblocked };
    case "unlock":
      return { locked: unlocked, blocked };
    case "block":
      return { locked: locked.filter((lock) => !isSame(lock, own)), blocked: [...unblocked, own] };
    case "unblock":
      return { locked, blocked: unblocked };
  }
}
