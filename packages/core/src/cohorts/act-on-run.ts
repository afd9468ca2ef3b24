import type { Instant } from "../instant.ts";
import { addMilliseconds, MINUTE, toMilliseconds } from "../instant.ts";
import type { Result } from "../result.ts";
import { refuse, succeed } from "../result.ts";
import type { RunChange, RunState, RunStatus } from "./run.ts";
import type { RunRefusal } from "./run-refusal.ts";

/** How long nobody is told of a published run, so that it can be taken back unseen. */
export const UNDO_WITHIN = 10 * MINUTE;

export const runActions = [
  "take",
  "finish",
  "fail",
  "cancel",
  "publish",
  "undo",
  "tell",
  "discard",
  "restore",
] as const;
export type RunAction = (typeof runActions)[number];

export interface RunAttempt {
  readonly run: RunState;
  readonly action: RunAction;
  readonly now: Instant;
  /** An admin lets the people be told before the time for second thoughts is over. */
  readonly isAskedFor?: boolean;
}

interface RunRule {
  readonly from: readonly RunStatus[];
  readonly otherwise: RunRefusal;
  readonly check?: (attempt: RunAttempt) => RunRefusal | null;
  readonly apply: (attempt: RunAttempt) => RunChange;
}

const untold = ({ run }: RunAttempt): RunRefusal | null => (run.toldAt === null ? null : "ALREADY_TOLD");
const isDue = ({ run, now }: RunAttempt) =>
  run.noticesAt !== null && toMilliseconds(now) >= toMilliseconds(run.noticesAt);

const rules: Record<RunAction, RunRule> = {
  // A run whose process died is taken again: it starts from its beginning.
  take: {
    from: ["queued", "running"],
    otherwise: "RUN_NOT_UNDER_WAY",
    apply: () => ({ status: "running" }),
  },
  finish: {
    from: ["running"],
    otherwise: "RUN_NOT_UNDER_WAY",
    apply: ({ now }) => ({ status: "draft", finishedAt: now }),
  },
  fail: {
    from: ["queued", "running"],
    otherwise: "RUN_NOT_UNDER_WAY",
    apply: ({ now }) => ({ status: "failed", finishedAt: now }),
  },
  cancel: {
    from: ["queued", "running"],
    otherwise: "RUN_NOT_UNDER_WAY",
    apply: ({ now }) => ({ status: "cancelled", finishedAt: now }),
  },
  publish: {
    from: ["draft", "undone"],
    otherwise: "RUN_NOT_EDITABLE",
    apply: ({ now }) => ({
      status: "published",
      publishedAt: now,
      noticesAt: addMilliseconds(now, UNDO_WITHIN),
      undoneAt: null,
    }),
  },
  undo: {
    from: ["published"],
    otherwise: "RUN_NOT_PUBLISHED",
    // At that very moment the notices go: from then on it is too late.
    check: (attempt) => untold(attempt) ?? (isDue(attempt) ? "ALREADY_TOLD" : null),
    apply: ({ now }) => ({ status: "undone", undoneAt: now }),
  },
  tell: {
    from: ["published"],
    otherwise: "RUN_NOT_PUBLISHED",
    check: (attempt) => untold(attempt) ?? (isDue(attempt) || attempt.isAskedFor ? null : "TOO_EARLY"),
    apply: ({ now }) => ({ toldAt: now }),
  },
  discard: {
    from: ["draft", "undone", "failed", "cancelled"],
    otherwise: "RUN_NOT_EDITABLE",
    apply: ({ now }) => ({ status: "discarded", discardedAt: now }),
  },
  // Only a plan can be taken up again; what came to nothing is started anew.
  restore: {
    from: ["discarded"],
    otherwise: "RUN_NOT_DISCARDED",
    check: ({ run }) => (run.matched === null ? "RUN_NOT_DISCARDED" : null),
    apply: ({ run }) => ({ status: run.publishedAt === null ? "draft" : "undone", discardedAt: null }),
  },
};

/**
 * A match run's status machine: queued, running, then draft, cancelled or failed; a draft is published, and until its
 * people are told it can be undone, after which it is as good as a draft. A draft, and what came to nothing, can be
 * discarded; a plan can be brought back. Answers with exactly the fields written.
 */
export function actOnRun(attempt: RunAttempt): Result<RunChange, RunRefusal> {
  const rule = rules[attempt.action];
  if (!rule.from.includes(attempt.run.status)) return refuse(rule.otherwise);
  const against = rule.check?.(attempt) ?? null;
  return against === null ? succeed(rule.apply(attempt)) : refuse(against);
}

/** What is open to an admin now, and to the clock. */
export function runActionsFor(run: RunState, now: Instant): RunAction[] {
  return runActions.filter((action) => actOnRun({ run, action, now }).ok);
}

/** Pairs can be moved, locked and blocked. */
export function isEditable({ status }: Pick<RunState, "status">): boolean {
  return status === "draft" || status === "undone";
}
