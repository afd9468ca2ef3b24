import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const LIMIT_MS = 10_000;
const PAUSE_MS = 10;

/** Kills a server and all its processes at once, with no chance to finish, and returns when they are gone. */
export async function killTree(root: number): Promise<void> {
  // Each backend leads a process group of its own, so the server's group alone would leave them running.
  const tree = [root, ...listDescendants(root)];
  for (const pid of tree) kill(pid);
  const limit = Date.now() + LIMIT_MS;
  while (tree.some(isRunning)) {
    if (Date.now() > limit)
      throw new Error(`Processes survived kill -9: ${tree.filter(isRunning).join(", ")}`);
    await wait(PAUSE_MS);
  }
}

interface ProcessRow {
  pid: number;
  parent: number;
  state: string;
}

function listDescendants(root: number): number[] {
  const rows = listProcesses();
  const found: number[] = [];
  for (let layer = [root]; layer.length > 0; ) {
    layer = rows.filter(({ parent }) => layer.includes(parent)).map(({ pid }) => pid);
    found.push(...layer);
  }
  return found;
}

// A process that nobody has collected yet holds nothing any more.
function isRunning(pid: number): boolean {
  return listProcesses().some((row) => row.pid === pid && !row.state.startsWith("Z"));
}

function listProcesses(): ProcessRow[] {
  return process.platform === "linux" ? readProc() : askPs();
}

// Small machines have no `ps`.
function readProc(): ProcessRow[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [state, parent] = readStat(name);
      return state ? [{ pid: Number(name), parent: Number(parent), state }] : [];
    });
}

// The fields after the program's name, which may hold anything; nothing once the process is gone.
function readStat(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function askPs(): ProcessRow[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,state="], { encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state ?? "" }));
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (fault) {
    const isGone = fault instanceof Error && "code" in fault && fault.code === "ESRCH";
    if (!isGone) throw fault;
  }
}
