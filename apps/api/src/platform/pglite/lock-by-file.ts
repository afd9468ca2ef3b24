import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { FolderInUse } from "./folder-in-use.ts";

const heldHere = new Set<string>();

/**
 * Systems without abstract sockets: a file that holds the opener's pid. A file whose process is gone is
 * stale and is taken over; a pid that was given out again keeps it, so the refusal names the file.
 */
export async function lockByFile(folder: string, lockFile: string): Promise<() => Promise<void>> {
  if (!claim(lockFile)) {
    buryIfStale(folder, lockFile);
    if (!claim(lockFile)) throw inUse(folder, lockFile);
  }
  heldHere.add(lockFile);
  return async () => {
    heldHere.delete(lockFile);
    rmSync(lockFile, { force: true });
  };
}

// Linked rather than written in place: the lock never exists without its pid.
function claim(lockFile: string): boolean {
  const draft = `${lockFile}-${process.pid}-draft`;
  writeFileSync(draft, `${process.pid}\n`);
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (fault) {
    if (isCode(fault, "EEXIST")) return false;
    throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Of several that find the same stale file only one can move it away; who moved a living one puts it back.
function buryIfStale(folder: string, lockFile: string): void {
  if (isHeld(lockFile, lockFile)) throw inUse(folder, lockFile);
  const grave = `${lockFile}-${process.pid}-stale`;
  try {
    renameSync(lockFile, grave);
  } catch (fault) {
    if (isCode(fault, "ENOENT")) return;
    throw fault;
  }
  if (isHeld(grave, lockFile)) linkSync(grave, lockFile);
  rmSync(grave, { force: true });
}

function isHeld(file: string, lockFile: string): boolean {
  const pid = readPid(file);
  if (pid === undefined) return false;
  return pid === process.pid ? heldHere.has(lockFile) : isAlive(pid);
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return pid > 0 ? pid : undefined;
  } catch (fault) {
    if (isCode(fault, "ENOENT")) return undefined;
    throw fault;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // Not ours to signal, but there.
    return isCode(fault, "EPERM");
  }
}

function inUse(folder: string, lockFile: string): FolderInUse {
  return new FolderInUse(
    folder,
    readPid(lockFile),
    ` If that process is not Belay, remove ${lockFile} and start again.`,
  );
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && "code" in fault && fault.code === code;
}
