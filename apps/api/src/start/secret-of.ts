import { randomBytes } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../platform/environment.ts";
import { BadEnvironment, SHORTEST_SECRET } from "../platform/environment.ts";

/** BELAY_SECRET, or the one made at the first start and kept with the database, readable by the owner only. */
export async function secretOf({ secret, folder }: Environment): Promise<string> {
  if (secret !== null) return secret;
  const file = join(folder, "belay.secret");
  const kept = await readIfThere(file);
  if (kept === null) return makeSecret(file);
  // Cookies signed with less could be forged.
  if (kept.length < SHORTEST_SECRET) {
    throw new BadEnvironment(
      `${file} does not hold a whole secret. Remove it and start again: a new one is made, and everybody signs in anew.`,
    );
  }
  return kept;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Whole or not at all: a power cut in between leaves no half a secret. The folder has one opener. */
async function makeSecret(file: string): Promise<string> {
  const made = randomBytes(48).toString("base64url");
  const unfinished = await open(`${file}.new`, "w", 0o600);
  try {
    await unfinished.writeFile(made);
    await unfinished.sync();
  } finally {
    await unfinished.close();
  }
  await rename(`${file}.new`, file);
  return made;
}
