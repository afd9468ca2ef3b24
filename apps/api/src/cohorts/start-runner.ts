import { listenOn } from "../platform/listen.ts";
import type { Repeated } from "../platform/repeat.ts";
import { repeatEachMinute } from "../platform/repeat.ts";
import { RUN_CHANNEL } from "./run-channel.ts";
import type { RunnerParts } from "./solve-runs.job.ts";
import { solveDueRuns } from "./solve-runs.job.ts";
import { createSolverThread } from "./solver-thread.ts";

/** A process's share of match runs: as they are started, and each minute what was lost. */
export async function startRunner(parts: Omit<RunnerParts, "thread">): Promise<Repeated> {
  const thread = createSolverThread();
  const rounds = repeatEachMinute(() => solveDueRuns({ ...parts, thread }), parts.log);
  const wake = async () => {
    // Who came while a round was under way may have been just too late for it.
    await rounds.runOnce();
    await rounds.runOnce();
  };
  const heard = () => {
    wake().catch((error: unknown) => parts.log.error({ err: error }, "match runs could not be looked for"));
  };
  const unlisten = await listenOn(parts.db, RUN_CHANNEL, { onMessage: heard, onGap: heard });
  heard();
  return {
    runOnce: rounds.runOnce,
    stop: async () => {
      await unlisten();
      await thread.stop();
      await rounds.stop();
    },
  };
}
