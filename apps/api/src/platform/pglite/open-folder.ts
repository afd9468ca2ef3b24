import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { durableFileSystem, durableStartParams, syncPath, syncTree } from "./durable-file-system.ts";
import { lockFolder } from "./folder-lock.ts";
import { WrongMajorVersion } from "./wrong-major-version.ts";

export interface OpenFolder {
  pglite: PGlite;
  /** The database was made by this call, empty or from the seed. */
  isNew: boolean;
  /** Shuts the database down cleanly, then gives the folder back. Safe to call twice. */
  close: () => Promise<void>;
}

export const EMBEDDED_MAJOR_VERSION = "18";

const UNFINISHED_MARK = ".belay-unfinished";
const OWNER_ONLY = 0o700;
const DATABASE_ENTRIES = /^(PG_VERSION|base|global|pg_.+|postgresql\..+|postmaster\..+|current_logfiles)$/;

/**
 * Opens the embedded database in a folder, durable and for this process alone. A folder without a database
 * gets one, from `seedDump` (what PGlite's `dumpDataDir` wrote) where given.
 * Throws `FolderInUse` or `WrongMajorVersion`.
 */
export async function openFolder(options: { folder: string; seedDump?: Blob }): Promise<OpenFolder> {
  const folder = resolve(options.folder);
  makeFolder(folder);
  const release = await lockFolder(folder);
  try {
    const isNew = isWithoutDatabase(folder);
    const pglite = isNew ? await createDatabase(folder, options.seedDump) : await openDatabase(folder);
    return { pglite, isNew, close: closeOnce(pglite, release) };
  } catch (fault) {
    await release();
    throw fault;
  }
}

// The names of the folders made here must be on the disk too, or a power cut takes the database's whole folder.
function makeFolder(folder: string): void {
  const firstMade = mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) syncPath(dirname(made));
}

function isWithoutDatabase(folder: string): boolean {
  if (existsSync(join(folder, UNFINISHED_MARK))) return true;
  const versionFile = join(folder, "PG_VERSION");
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, "utf8").trim();
    if (version !== EMBEDDED_MAJOR_VERSION) {
      throw new WrongMajorVersion(folder, version, EMBEDDED_MAJOR_VERSION);
    }
    return false;
  }
  const damaged = readdirSync(folder).find((name) => DATABASE_ENTRIES.test(name));
  if (damaged)
    throw new Error(`The folder ${folder} holds ${damaged}, but not a whole database. Nothing was changed.`);
  return true;
}

// Making a database takes seconds and many files. Until all of them are on the disk the mark stands, and
// whoever finds it starts again from nothing.
async function createDatabase(folder: string, seedDump: Blob | undefined): Promise<PGlite> {
  chmodSync(folder, OWNER_ONLY);
  const mark = join(folder, UNFINISHED_MARK);
  writeFileSync(mark, "The database in this folder is not finished; it is made anew at the next start.\n");
  syncPath(mark);
  syncPath(folder);
  for (const name of readdirSync(folder)) {
    if (DATABASE_ENTRIES.test(name)) rmSync(join(folder, name), { recursive: true });
  }
  const pglite = await openDatabase(folder, seedDump);
  syncTree(folder);
  rmSync(mark);
  syncPath(folder);
  return pglite;
}

async function openDatabase(folder: string, seedDump?: Blob): Promise<PGlite> {
  const { fileSystem, countSyncs } = durableFileSystem(folder);
  const said: string[] = [];
  let isOpening = true;
  const pglite = new PGlite({
    fs: fileSystem,
    dataDir: folder,
    extensions: { btree_gist },
    startParams: durableStartParams,
    onStderr: (line) => isOpening && said.push(line) < 0,
    ...(seedDump ? { loadDataDir: seedDump } : {}),
  });
  try {
    await pglite.waitReady;
  } catch (cause) {
    throw new Error(`The database in ${folder} does not open. ${lastWords(said)}`.trim(), { cause });
  } finally {
    isOpening = false;
  }
  // Every start writes the control file and syncs it: silence means that nothing reaches the disk.
  if (countSyncs() === 0) throw new Error(`The database in ${folder} does not sync what it writes.`);
  return pglite;
}

function lastWords(said: string[]): string {
  return said.filter((line) => /FATAL|PANIC|ERROR|HINT/.test(line)).join(" ");
}

function closeOnce(pglite: PGlite, release: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = async () => {
    try {
      if (!pglite.closed) await pglite.close();
    } finally {
      await release();
    }
  };
  return () => (closing ??= close());
}
