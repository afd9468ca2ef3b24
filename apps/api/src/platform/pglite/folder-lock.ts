import { realpathSync } from "node:fs";
import { join } from "node:path";
import { lockByFile } from "./lock-by-file.ts";
import { lockBySocket } from "./lock-by-socket.ts";

export const LOCK_FILE = ".belay-lock";

/**
 * Takes the one right to open a data folder, or throws `FolderInUse` within a second. Two databases on one
 * folder destroy each other's rows without a word. The answer gives the folder back to the next opener.
 */
export function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder);
  return process.platform === "linux" ? lockBySocket(path) : lockByFile(path, join(path, LOCK_FILE));
}
