import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Say } from "./debian-package.ts";
import { installDebianPackage } from "./debian-package.ts";

export type Chromium = { isAvailable: true; executable: string } | { isAvailable: false; reason: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** For every browser the tests start: no sandbox (containers have none), and no traffic of its own. */
export const chromiumArguments: string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's Chromium: `CHROMIUM`, or from the PATH; as root on Debian it is installed if missing. */
export function provideChromium(say: Say): Chromium {
  const found = findChromium();
  if (found.isAvailable || process.env.CHROMIUM) return found;
  const installation = installDebianPackage("chromium", say);
  if (installation.isInstalled) return findChromium();
  return { isAvailable: false, reason: `${found.reason} (${installation.reason}).` };
}

/** Looks, installs nothing. */
export function findChromium(): Chromium {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (isProgram(chosen)) return { isAvailable: true, executable: chosen };
    return { isAvailable: false, reason: `CHROMIUM is ${chosen}, which is no program that can be run` };
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const executable = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (executable) return { isAvailable: true, executable };
  return {
    isAvailable: false,
    reason: "These tests need Chromium: put it on the PATH or name it in CHROMIUM",
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
