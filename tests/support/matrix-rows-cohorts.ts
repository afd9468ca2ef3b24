import type { Rows, Verdicts } from "./matrix-row.ts";
import { hidden, ok, signIn } from "./matrix-row.ts";

/** Who runs the programme; here the company's admin. To all others there is no such programme and no such run. */
const runsIt: Verdicts = [signIn, signIn, hidden, hidden, hidden, hidden, hidden, ok];
const runsItBut = (code: string): Verdicts => [signIn, signIn, hidden, hidden, hidden, hidden, hidden, code];

export const cohortsRows: Rows<"cohorts"> = {
  runs: { input: ({ runProgrammeId }) => ({ programmeId: runProgrammeId }), verdicts: runsIt },
  run: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  pairs: { input: ({ runId }) => ({ runId }), verdicts: runsIt },
  start: {
    input: ({ runProgrammeId }) => ({
      ...{ key: crypto.randomUUID(), programmeId: runProgrammeId, objective: "matchedFirst" },
      ...{ fairnessPpm: 100_000, minScore: 0, seed: 1 },
    }),
    verdicts: runsIt,
  },
  cancel: { input: ({ runId }) => ({ runId }), verdicts: runsItBut("RUN_NOT_UNDER_WAY") },
};
