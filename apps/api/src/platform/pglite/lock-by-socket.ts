import { readFileSync, statSync } from "node:fs";
import type { Server } from "node:net";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { FolderInUse } from "./folder-in-use.ts";

const NAMING_ATTEMPTS = 20;
const NAMING_PAUSE_MS = 20;

/**
 * Linux: an abstract socket named after the folder's inode. The kernel frees it when the process ends, however
 * it ends. A second socket carries the holder's pid in its name: reading it from /proc needs no answer from
 * the holder, whose thread may be deep in a query.
 */
export async function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const name = socketName(folder);
  const lock = await listen(name);
  if (!lock) throw new FolderInUse(folder, await findHolder(name));
  const label = await listen(`${name}-pid-${process.pid}`);
  return async () => {
    if (label) await close(label);
    await close(lock);
  };
}

// The inode rather than the path: a symbolic link or a bind mount leads to the same folder.
function socketName(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `belay-folder-${dev}-${ino}`;
}

function listen(name: string): Promise<Server | undefined> {
  const server = createServer((stranger) => stranger.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE") resolve(undefined);
      else reject(fault);
    });
    server.listen({ path: `\0${name}`, exclusive: true }, () => resolve(server.unref()));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

// The holder binds its label right after the lock, so a name that is missing appears within moments.
async function findHolder(name: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < NAMING_ATTEMPTS; attempt++) {
    const pid = readHolder(name);
    if (pid !== undefined) return pid;
    await wait(NAMING_PAUSE_MS);
  }
  return undefined;
}

function readHolder(name: string): number | undefined {
  const label = `@${name}-pid-`;
  const line = readSockets()
    .split("\n")
    .find((socket) => socket.includes(label));
  if (!line) return undefined;
  const pid = Number.parseInt(line.slice(line.indexOf(label) + label.length), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

// A sandbox may hide /proc; the refusal then goes without the pid.
function readSockets(): string {
  try {
    return readFileSync("/proc/net/unix", "utf8");
  } catch {
    return "";
  }
}
