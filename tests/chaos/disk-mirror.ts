import fs from "node:fs";
import { join } from "node:path";

/**
 * What a disk would hold after a power cut: a file's bytes as of its last sync, a directory's entries as of
 * its own. Objects are kept by inode, so that a rename costs nothing until its directory is synced.
 */
export interface Entry {
  name: string;
  key: string;
  kind: "file" | "directory";
}

export function objectPath(mirror: string, key: string): string {
  return join(mirror, `${key}.bytes`);
}

/** Takes a directory's present entries over, all or none. */
export function mirrorEntries(mirror: string, key: string, entries: Entry[]): void {
  const path = entriesPath(mirror, key);
  fs.writeFileSync(`${path}.draft`, JSON.stringify(entries));
  fs.renameSync(`${path}.draft`, path);
}

/** Everything under a disk counts as safely written: the state after an orderly shutdown. */
export function mirrorWhole(mirror: string, disk: string): void {
  fs.mkdirSync(mirror, { recursive: true });
  fs.writeFileSync(join(mirror, "root"), firstKey(disk));
  mirrorTree(mirror, disk);
}

/** An inode's key before any was freed and given out again. */
export function firstKey(path: string): string {
  return `${fs.lstatSync(path).ino}.0`;
}

export function listEntries(directory: string, keyOf: (path: string) => string): Entry[] {
  return fs.readdirSync(directory, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    key: keyOf(join(directory, entry.name)),
    kind: entry.isDirectory() ? "directory" : "file",
  }));
}

/** Power comes back: lays out what had reached the mirror as a disk of its own. */
export function restoreDisk(mirror: string, disk: string): void {
  restoreDirectory(mirror, fs.readFileSync(join(mirror, "root"), "utf8"), disk);
}

function mirrorTree(mirror: string, directory: string): void {
  const entries = listEntries(directory, firstKey);
  mirrorEntries(mirror, firstKey(directory), entries);
  for (const { name, key, kind } of entries) {
    const path = join(directory, name);
    if (kind === "directory") mirrorTree(mirror, path);
    else fs.copyFileSync(path, objectPath(mirror, key));
  }
}

function restoreDirectory(mirror: string, key: string, directory: string): void {
  fs.mkdirSync(directory);
  for (const entry of readEntries(mirror, key)) {
    const path = join(directory, entry.name);
    if (entry.kind === "directory") restoreDirectory(mirror, entry.key, path);
    else restoreFile(objectPath(mirror, entry.key), path);
  }
}

// A name that was synced before its file's bytes ever were belongs to an empty file.
function restoreFile(object: string, path: string): void {
  if (fs.existsSync(object)) fs.copyFileSync(object, path);
  else fs.writeFileSync(path, "");
}

function readEntries(mirror: string, key: string): Entry[] {
  const path = entriesPath(mirror, key);
  return fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, "utf8")) : [];
}

function entriesPath(mirror: string, key: string): string {
  return join(mirror, `${key}.entries`);
}
