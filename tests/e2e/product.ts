import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The built product, running for a test that holds its clock. */
export interface Product {
  url: string;
  /** Where its clock stands, as an instant in UTC. */
  now(): string;
  /** Moves the server's clock and those of every browser that visits, then lets the server do what is due. */
  moveTo(now: string): Promise<void>;
  /** Asked to follow the clock: a browser that visits. */
  onMove(follow: (now: string) => Promise<void>): void;
  /** Ends it and gives back what it logged as errors; a quiet product gives nothing. */
  stop(): Promise<string[]>;
}

/** `start`: from an empty folder, as a company would. `demo`: with the demo company and its one-click doors. */
export async function startProduct(kind: "start" | "demo", start: string): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "belay-walk-"));
  // Playwright wants colours and the runner none; a Node that is told both warns where nothing may be said.
  const { NO_COLOR: _none, FORCE_COLOR: _some, ...inherited } = process.env;
  const environment = { ...inherited, TZ: "UTC" };
  const child = fork(
    join(import.meta.dirname, "serve-product.ts"),
    [JSON.stringify({ kind, folder: join(folder, "company"), now: start })],
    // No zone that any of the people in the tests lives in.
    { env: environment, execArgv: [], stdio: ["ignore", "inherit", "pipe", "ipc"] },
  );
  const logged: string[] = [];
  if (child.stderr) createInterface(child.stderr).on("line", (line) => logged.push(line));
  const { url = "" } = await answerOf(child, logged);
  let now = start;
  const followers: ((now: string) => Promise<void>)[] = [];
  return {
    url,
    now: () => now,
    onMove: (follow) => followers.push(follow),
    moveTo: async (next) => {
      now = next;
      child.send({ now });
      await answerOf(child, logged);
      for (const follow of followers) await follow(now);
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
      return logged;
    },
  };
}

interface Answer {
  url?: string;
  moved?: string;
}

async function answerOf(child: ChildProcess, logged: string[]): Promise<Answer> {
  const answer = Promise.withResolvers<Answer>();
  const end = (code: number | null) =>
    answer.reject(new Error(`The product ended with ${code}:\n${logged.join("\n")}`));
  child.once("exit", end);
  child.once("message", (message: Answer) => answer.resolve(message));
  try {
    return await answer.promise;
  } finally {
    child.off("exit", end);
  }
}
