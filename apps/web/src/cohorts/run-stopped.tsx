import { runProblemWords } from "@belay/core/cohorts/run-problem-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Link } from "@tanstack/react-router";
import type { Run } from "./cohort-calls.ts";
import { useRunChange } from "./use-run-change.ts";

/** A run that was cancelled or came to nothing: why, and what next. */
export function RunStopped({ run }: { run: Run }) {
  const { discard, problem, isBusy } = useRunChange();
  return (
    <EmptyState
      action={
        <Row gap={2}>
          {problem === null ? null : <span role="alert">{problem}</span>}
          {run.actions.includes("discard") ? (
            <Button
              variant="bare"
              loading={isBusy}
              onClick={() => discard({ runId: run.id, version: run.version })}
            >
              Put it away
            </Button>
          ) : null}
          <Link
            to="/programmes/$id"
            params={{ id: run.programmeId }}
            search={{ show: "runs" }}
            className={buttonClassName("primary")}
          >
            Back to the runs
          </Link>
        </Row>
      }
    >
      {run.problem === null
        ? "This run was cancelled. Nothing came of it, and nobody heard of it."
        : runProblemWords(run.problem)}
    </EmptyState>
  );
}
