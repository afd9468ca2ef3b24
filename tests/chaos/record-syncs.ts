import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, resolve, sep } from "node:path";
import { listEntries, mirrorEntries, objectPath } from "./disk-mirror.ts";

// Loaded before a writer: watches Node's file system and copies to the mirror what is synced, and only that.
const { MIRRORED_DISK: disk = "", MIRROR: mirror = "", CUT_AT_SYNC: cutAtSync = "" } = process.env;

interface Change {
  from: number;
  to: number;
}

const host = { ...fs };
const pathOfDescriptor = new Map<number, string>();
/** Bytes written since the last sync; a file that is not here has never been synced in this process. */
const changes = new Map<string, Change[] | "all">();
/** How often an inode was freed: the next file that gets its number is another one. */
const reuses = new Map<number, number>();
let syncs = 0;

fs.openSync = (path, ...options) => {
  const descriptor = host.openSync(path, ...options);
  if (isMirrored(path)) pathOfDescriptor.set(descriptor, resolve(String(path)));
  return descriptor;
};

fs.closeSync = (descriptor) => {
  pathOfDescriptor.delete(descriptor);
  host.closeSync(descriptor);
};

type Placement = [bytes: Uint8Array, offset: number, length: number, position: number];

function writeSync(descriptor: number, ...placement: Placement): number {
  const written = host.writeSync(descriptor, ...placement);
  const from = placement[3];
  if (pathOfDescriptor.has(descriptor)) note(keyOfDescriptor(descriptor), { from, to: from + written });
  return written;
}
// Of its several shapes PGlite uses the one with a position.
Object.assign(fs, { writeSync });

fs.ftruncateSync = (descriptor, length) => {
  host.ftruncateSync(descriptor, length);
  if (pathOfDescriptor.has(descriptor)) note(keyOfDescriptor(descriptor), "all");
};

fs.truncateSync = (path, length) => {
  host.truncateSync(path, length);
  if (isMirrored(path)) note(keyOf(String(path)), "all");
};

fs.unlinkSync = (path) => {
  const freed = inodesUnder(path);
  host.unlinkSync(path);
  freed.forEach(free);
};

fs.rmdirSync = (path) => {
  const freed = inodesUnder(path);
  host.rmdirSync(path);
  freed.forEach(free);
};

fs.rmSync = (path, options) => {
  const freed = inodesUnder(path);
  host.rmSync(path, options);
  freed.forEach(free);
};

fs.renameSync = (from, to) => {
  const freed = inodesUnder(to);
  host.renameSync(from, to);
  freed.forEach(free);
};

fs.fsyncSync = (descriptor) => {
  host.fsyncSync(descriptor);
  const path = pathOfDescriptor.get(descriptor);
  if (path === undefined) return;
  syncs += 1;
  if (String(syncs) === cutAtSync) process.kill(process.pid, "SIGKILL");
  if (host.fstatSync(descriptor).isDirectory()) {
    mirrorEntries(mirror, keyOfDescriptor(descriptor), listEntries(path, keyOf));
  } else {
    mirrorBytes(descriptor);
  }
};

syncBuiltinESMExports();

// A file seen for the first time is copied whole: it may have been written before we looked.
function mirrorBytes(descriptor: number): void {
  const key = keyOfDescriptor(descriptor);
  const changed = changes.get(key) ?? "all";
  changes.set(key, []);
  const { size } = host.fstatSync(descriptor);
  const object = host.openSync(objectPath(mirror, key), host.constants.O_RDWR | host.constants.O_CREAT);
  const source = host.openSync(pathOfDescriptor.get(descriptor) ?? "", "r");
  for (const { from, to } of changed === "all" ? [{ from: 0, to: size }] : changed) {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    const length = host.readSync(source, bytes, 0, bytes.length, from);
    host.writeSync(object, bytes, 0, length, from);
  }
  host.ftruncateSync(object, size);
  host.closeSync(source);
  host.closeSync(object);
}

function note(key: string, change: Change | "all"): void {
  const before = changes.get(key);
  if (before === undefined || before === "all") return;
  if (change === "all") changes.set(key, "all");
  else before.push(change);
}

function isMirrored(path: fs.PathLike): boolean {
  const whole = resolve(String(path));
  return whole === disk || whole.startsWith(disk + sep);
}

function keyOf(path: string): string {
  return nameInode(host.lstatSync(path).ino);
}

function keyOfDescriptor(descriptor: number): string {
  return nameInode(host.fstatSync(descriptor).ino);
}

function nameInode(inode: number): string {
  return `${inode}.${reuses.get(inode) ?? 0}`;
}

function free(inode: number): void {
  reuses.set(inode, (reuses.get(inode) ?? 0) + 1);
}

function inodesUnder(path: fs.PathLike): number[] {
  if (!isMirrored(path) || !host.existsSync(path)) return [];
  const stats = host.lstatSync(path);
  const below = stats.isDirectory() ? host.readdirSync(path) : [];
  return [stats.ino, ...below.flatMap((name) => inodesUnder(join(String(path), name)))];
}
