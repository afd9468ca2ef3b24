import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../platform/environment.ts";

/** BELAY_SECRET, or the one made at the first start and kept with the database, readable by the owner only. */
export async function secretOf({ secret, folder }: Environment): Promise<string> {
  if (secret !== null) return secret;
  const file = join(folder, "belay.secret");
  const made = randomBytes(48).toString("base64url");
  try {
    await writeFile(file, made, { mode: 0o600, flag: "wx", flush: true });
    return made;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return readFile(file, "utf8");
  }
}
