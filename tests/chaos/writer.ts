import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface Writer {
  pid: number;
  /** Every id whose commit was confirmed, in order. */
  acknowledged: number[];
  untilAcknowledged: (count: number) => Promise<void>;
  /** Kill -9; returns when the process is gone and everything it had said is read. */
  kill: () => Promise<void>;
  /** The process ends by its own doing; answers the signal, if one ended it. */
  untilGone: () => Promise<NodeJS.Signals | null>;
}

export interface WriterOptions {
  arguments: string[];
  environment?: Record<string, string>;
  /** A module loaded before the program. */
  preload?: string;
}

/** Starts a program of this folder that writes a ledger. */
export function startWriter(program: string, options: WriterOptions): Writer {
  const child = spawn(
    process.execPath,
    [
      ...(options.preload ? ["--import", pathOf(options.preload)] : []),
      pathOf(program),
      ...options.arguments,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...options.environment } },
  );
  const acknowledged: number[] = [];
  let complaints = "";
  let rest = "";
  let noticed = () => {};
  child.stderr.setEncoding("utf8").on("data", (words: string) => (complaints += words));
  child.stdout.setEncoding("utf8").on("data", (words: string) => {
    const lines = (rest + words).split("\n");
    rest = lines.pop() ?? "";
    acknowledged.push(...lines.map(Number));
    noticed();
  });
  const gone = once(child, "close").then(([, signal]: (NodeJS.Signals | null)[]) => signal ?? null);
  return {
    pid: child.pid ?? -1,
    acknowledged,
    untilAcknowledged: (count) =>
      new Promise((resolve, reject) => {
        noticed = () => acknowledged.length >= count && resolve();
        noticed();
        gone.then(() => reject(new Error(`The writer ended early. ${complaints}`)));
      }),
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
    untilGone: () => gone,
  };
}

function pathOf(program: string): string {
  return fileURLToPath(new URL(program, import.meta.url));
}
