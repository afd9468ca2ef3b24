import { runProblemWords } from "@belay/core/cohorts/run-problem-words.ts";
import type { RunSubject } from "./cohort-calls.ts";

/** Whose run it is, since when it waits, and what happens then; parts that are joined by whoever shows them. */
export function runTurnDetail(
  { number, status, problem, others, other }: RunSubject,
  { since, viewerId }: { since: string; viewerId: string },
): string[] {
  const by = other.id === viewerId ? "you" : other.name;
  // The title says which run it is.
  if (status === "failed") return [`Started by ${by}`, since, runProblemWords(problem)];
  if (status === "cancelled") return [`Started by ${by}`, since, "start another when you are ready"];
  const beside =
    others === 0 ? "" : others === 1 ? "1 other draft beside it" : `${others} other drafts beside it`;
  return [`Run ${number}, started by ${by}`, since, beside, "nobody is told before it is published"];
}
