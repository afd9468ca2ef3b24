import { runChoice, runPairsInput, runsChoice, startRunInput } from "@belay/core/cohorts/run-inputs.ts";
import { member, router } from "../platform/trpc.ts";
import { cancelRun } from "./cancel-run.ts";
import { listPairs } from "./list-pairs.ts";
import { readRun } from "./read-run.ts";
import { readRuns } from "./read-runs.ts";
import { startRun } from "./start-run.ts";

export const cohortsRouter = router({
  runs: member.input(runsChoice).query(({ ctx, input }) => readRuns(ctx, input)),
  run: member.input(runChoice).query(({ ctx, input }) => readRun(ctx, input)),
  pairs: member.input(runPairsInput).query(({ ctx, input }) => listPairs(ctx, input)),
  start: member.input(startRunInput).mutation(({ ctx, input }) => startRun(ctx, input)),
  cancel: member.input(runChoice).mutation(({ ctx, input }) => cancelRun(ctx, input)),
});
