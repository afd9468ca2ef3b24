import { Worker } from "node:worker_threads";
import type { BusyAnswer, BusyQuestion } from "./read-busy-times.ts";

const LONGEST_MS = 5_000;
const MOST_MEGABYTES = 256;

/** `readBusyTimes` beside everything else. A calendar that takes longer or more room than any real one says too much. */
export function readInWorker(question: BusyQuestion, longest = LONGEST_MS): Promise<BusyAnswer> {
  const worker = new Worker(new URL("./busy-times-worker.ts", import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const { promise, resolve, reject } = Promise.withResolvers<BusyAnswer>();
  const giveUp = () => resolve({ ok: false, problem: "TOO_MANY_TIMES" });
  const timer = setTimeout(giveUp, longest);
  worker.once("message", resolve);
  worker.once("error", (error) => {
    if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") giveUp();
    else reject(error);
  });
  return promise.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
