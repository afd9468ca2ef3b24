import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Program {
  command: string[];
  /** Counted from the repository's root. */
  folder?: string;
  environment?: Record<string, string>;
  onLine?: (line: string) => void;
}

export interface Ending {
  isSuccess: boolean;
  output: string;
}

const PATIENCE_MS = 5_000;
const running = new Set<ChildProcess>();
// The repository's own tools and its own Node come first, whatever the machine has.
const TOOLS = join(ROOT, "node_modules/.bin");

/** Runs a program to its end, in a process group of its own, so that all of it can be stopped. Never throws. */
export async function runProgram(program: Program): Promise<Ending> {
  const [name = "", ...rest] = program.command;
  const child = spawn(name, rest, {
    cwd: join(ROOT, program.folder ?? "."),
    env: {
      ...process.env,
      PATH: `${TOOLS}${delimiter}${process.env.PATH ?? ""}`,
      TURBO_TELEMETRY_DISABLED: "1",
      // What is read through a pipe is plain, unless somebody sits before it.
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
      ...program.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(line);
    program.onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on("line", note);
  try {
    const [code, signal] = await once(child, "close");
    if (signal) lines.push(`It was ended by ${signal}.`);
    return { isSuccess: code === 0, output: lines.join("\n") };
  } catch (fault) {
    return { isSuccess: false, output: `It could not be started: ${fault}` };
  } finally {
    running.delete(child);
  }
}

/** Asks everything that runs to end, and ends by force what does not. */
export async function stopPrograms(): Promise<void> {
  const children = [...running];
  const ends = children.map((child) => once(child, "close").catch(() => undefined));
  for (const child of children) signalGroup(child, "SIGINT");
  const force = setTimeout(killPrograms, PATIENCE_MS);
  await Promise.all(ends);
  clearTimeout(force);
}

/** Ends everything that runs at once. */
export function killPrograms(): void {
  for (const child of running) signalGroup(child, "SIGKILL");
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
