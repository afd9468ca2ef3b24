import { Worker } from "node:worker_threads";

export interface ThreadProgress {
  phase: string;
  done: number;
  total: number;
}

/** What is sent to a thread, and what comes back from it. */
export interface ToThread<Questions> {
  id: number;
  kind: keyof Questions;
  question: Questions[keyof Questions];
}
export type FromThread =
  | { id: number; answer: unknown }
  | { id: number; fault: string }
  | { id: number; progress: ThreadProgress };

/** The thread was ended, or ended itself, before it answered. */
export class ThreadEnded extends Error {
  override name = "ThreadEnded";
}

export interface Thread<Questions, Answers extends Record<keyof Questions, unknown>> {
  ask<Kind extends keyof Questions>(
    kind: Kind,
    question: Questions[Kind],
    onProgress?: (progress: ThreadProgress) => void,
  ): Promise<Answers[Kind]>;
  /** Whoever waits hears `ThreadEnded`; the next question begins another thread. */
  stop(): Promise<void>;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress: ((progress: ThreadProgress) => void) | undefined;
}

interface Running {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

// Well above what the largest company needs, well below what would take the machine down.
const MOST_MEGABYTES = 2_000;

/** One thread beside the server, begun when it is first asked and kept: warm code is several times as fast. */
export function createThread<Questions, Answers extends Record<keyof Questions, unknown>>(
  file: URL,
): Thread<Questions, Answers> {
  let running: Running | null = null;
  let lastId = 0;
  const letGo = (ended: Running) => {
    if (running === ended) running = null;
  };
  return {
    ask(kind, question, onProgress) {
      running ??= beginThread(file, letGo);
      const { worker, waiting } = running;
      const id = ++lastId;
      worker.ref();
      worker.postMessage({ id, kind, question } satisfies ToThread<Questions>);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress });
      });
    },
    async stop() {
      const ending = running;
      running = null;
      await ending?.worker.terminate();
    },
  };
}

function beginThread(file: URL, letGo: (ended: Running) => void): Running {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  const waiting = new Map<number, Waiting>();
  const running = { worker, waiting };
  const end = (error: Error) => {
    letGo(running);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (message: FromThread) => {
    const waits = waiting.get(message.id);
    if (!waits) return;
    if ("progress" in message) return waits.onProgress?.(message.progress);
    waiting.delete(message.id);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker.unref();
    if ("fault" in message) waits.reject(new Error(message.fault));
    else waits.resolve(message.answer);
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => end(new ThreadEnded("The thread ended.")));
  return running;
}
