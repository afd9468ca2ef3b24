import { mayHelpAgain, runProblemWords } from "@belay/core/cohorts/run-problem-words.ts";
import { Button } from "@belay/ui/button.tsx";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { FormProblem } from "@belay/ui/form-problem.tsx";
import { Row } from "@belay/ui/row.tsx";
import { Stack } from "@belay/ui/stack.tsx";
import { Link } from "@tanstack/react-router";
import type { Run } from "./cohort-calls.ts";
import { useRunChange } from "./use-run-change.ts";
import { useStartRun } from "./use-start-run.ts";

/** A run that was cancelled or came to nothing: why, and what next. */
export function RunStopped({ run }: { run: Run }) {
  const { discard, problem, isBusy } = useRunChange();
  const canRetry = mayHelpAgain(run.problem);
  return (
    <EmptyState
      action={
        <Stack gap={2}>
          <Row gap={2}>
            {canRetry ? <StartAgain run={run} /> : null}
            <Link
              to="/programmes/$id"
              params={{ id: run.programmeId }}
              search={{ show: "runs" }}
              className={buttonClassName(canRetry ? "quiet" : "primary")}
            >
              Back to the runs
            </Link>
            {run.actions.includes("discard") ? (
              <Button
                variant="bare"
                loading={isBusy}
                onClick={() => discard({ runId: run.id, version: run.version })}
              >
                Put it away
              </Button>
            ) : null}
          </Row>
          <FormProblem words={problem} />
        </Stack>
      }
    >
      {run.problem === null
        ? "This run was cancelled. Nothing came of it, and nobody heard of it."
        : runProblemWords(run.problem)}
    </EmptyState>
  );
}

/** Another run by the same settings, of the people as they are now. */
function StartAgain({ run: { programmeId, objective, fairnessPpm, minScore, repairs } }: { run: Run }) {
  const { begin, problem, isBusy } = useStartRun(programmeId);
  const again = repairs === null ? {} : { repairs };
  return (
    <>
      <Button
        variant="primary"
        loading={isBusy}
        onClick={() => begin({ objective, fairnessPpm, minScore, ...again })}
      >
        Start it once more
      </Button>
      <FormProblem words={problem} />
    </>
  );
}
