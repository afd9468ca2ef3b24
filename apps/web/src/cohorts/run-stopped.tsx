import type { RunProblem } from "@belay/core/cohorts/run-refusal.ts";
import { buttonClassName } from "@belay/ui/button-class-name.ts";
import { EmptyState } from "@belay/ui/empty-state.tsx";
import { Link } from "@tanstack/react-router";
import type { Run } from "./cohort-calls.ts";
import { PROBLEM_WORDS } from "./run-words.ts";

/** A run that was cancelled or came to nothing: why, and what next. */
export function RunStopped({ run }: { run: Run }) {
  return (
    <EmptyState
      action={
        <Link
          to="/programmes/$id"
          params={{ id: run.programmeId }}
          search={{ show: "runs" }}
          className={buttonClassName("primary")}
        >
          Back to the runs
        </Link>
      }
    >
      {run.status === "cancelled"
        ? "This run was cancelled. Nothing came of it, and nobody heard of it."
        : why(run)}
    </EmptyState>
  );
}

function why({ problem }: Run): string {
  return isProblem(problem) ? PROBLEM_WORDS[problem] : PROBLEM_WORDS.IMPOSSIBLE;
}

const isProblem = (text: string | null): text is RunProblem => text !== null && text in PROBLEM_WORDS;
