import { MINUTE } from "@belay/core/instant.ts";
import type { Log } from "./log.ts";

export interface Repeated {
  /** A round now, or the one under way. */
  runOnce(): Promise<void>;
  /** No round after the one under way, which is waited for. */
  stop(): Promise<void>;
}

/** Work each minute that asks others outside and so holds no transaction; one round at a time. */
export function repeatEachMinute(work: () => Promise<void>, log: Log): Repeated {
  let underway: Promise<void> | null = null;
  const round = async () => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, "repeated work failed a round");
    } finally {
      underway = null;
    }
  };
  const runOnce = () => {
    underway ??= round();
    return underway;
  };
  const timer = setInterval(runOnce, MINUTE);
  return {
    runOnce,
    stop: async () => {
      clearInterval(timer);
      await underway;
    },
  };
}
