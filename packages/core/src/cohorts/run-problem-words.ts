import type { RunProblem } from "./run-refusal.ts";
import { RUN_PROBLEMS } from "./run-refusal.ts";

const WORDS: Record<RunProblem, string> = {
  LOST: "The process that solved it was lost three times. Start it once more; if it stays so, tell whoever runs Belay.",
  FAULT: "Something broke on our side. Nothing was changed. Start it once more.",
  NO_MENTEES: "Nobody was left who needs a mentor. Enrol mentees first, then start another run.",
  NO_MENTORS: "Nobody in the programme offers to mentor. Enrol mentors first, then start another run.",
  IMPOSSIBLE: "Its locks could not all hold. Take one away, then start another run.",
};

/** What starting it once more may help: nothing about the programme has to change. */
export function mayHelpAgain(problem: string | null): boolean {
  return problem === "LOST" || problem === "FAULT";
}

/** Why a run failed and what to do, on its page and in the mail; a code of another version reads as impossible locks. */
export function runProblemWords(problem: string | null): string {
  return WORDS[RUN_PROBLEMS.find((known) => known === problem) ?? "IMPOSSIBLE"];
}
