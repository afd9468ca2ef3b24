import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** What we rely on inside Emscripten's NODEFS; none of it is documented, so PGlite is pinned exactly. */
interface HostMount {
  tryFSOperation(operation: () => void): void;
  realPath(node: HostNode): string;
  node_ops: { mknod(parent: HostNode, ...rest: unknown[]): HostNode };
  stream_ops: { fsync?: (stream: { nfd: number; node: HostNode }) => number };
}

interface HostNode {
  parent: HostNode;
}

export interface DurableFileSystem {
  fileSystem: NodeFS;
  /** How often the database has synced a file or a directory through to the disk. */
  countSyncs: () => number;
}

/** PGlite's own start parameters, without the one that turns syncing off. Only `fsync` reaches the hook below. */
export const durableStartParams: string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  "-c",
  "fsync=on",
  "-c",
  "wal_sync_method=fsync",
];

/** A folder of the host as PGlite's disk, on which the database's `fsync` is the host's. */
export function durableFileSystem(folder: string): DurableFileSystem {
  const fileSystem = new NodeFS(folder);
  const mount = fileSystem.init.bind(fileSystem);
  let syncs = 0;
  const hook = (module: { NODEFS: unknown }) => hookFsync(hostMount(module.NODEFS), () => (syncs += 1));
  fileSystem.init = (pglite, options) =>
    mount(pglite, { ...options, preRun: [...(options.preRun ?? []), hook] });
  return { fileSystem, countSyncs: () => syncs };
}

// PostgreSQL syncs a new table's file but not the name in its directory, trusting the journal of the host's
// file system. Not every host has one, so the first sync of a file brings its name along.
function hookFsync(host: HostMount, count: () => void): void {
  const unsyncedNames = new Set<string>();
  const { mknod } = host.node_ops;
  host.node_ops.mknod = (parent, ...rest) => {
    const node = mknod(parent, ...rest);
    unsyncedNames.add(host.realPath(parent));
    return node;
  };
  host.stream_ops.fsync = ({ nfd, node }) => {
    host.tryFSOperation(() => {
      fsyncSync(nfd);
      const directory = host.realPath(node.parent);
      if (unsyncedNames.delete(directory)) syncPath(directory);
    });
    count();
    return 0;
  };
}

/** Brings every file and directory under a folder to the disk, the folder itself last. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

/** Brings one file's bytes, or one directory's entries, to the disk. */
export function syncPath(path: string): void {
  const descriptor = openForSync(path);
  if (descriptor === undefined) return;
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function hostMount(candidate: unknown): HostMount {
  const host = candidate as HostMount | undefined;
  const isKnown =
    typeof host?.tryFSOperation === "function" &&
    typeof host.realPath === "function" &&
    typeof host.node_ops?.mknod === "function" &&
    typeof host.stream_ops === "object";
  if (!isKnown) {
    throw new Error("This PGlite cannot be made durable: its host file system changed. Pin the version.");
  }
  return host;
}

// Windows neither opens directories nor syncs what was opened for reading; its journal orders the entries.
function openForSync(path: string): number | undefined {
  if (process.platform !== "win32") return openSync(path, "r");
  try {
    return openSync(path, "r+");
  } catch {
    return undefined;
  }
}
