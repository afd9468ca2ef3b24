import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type Say = (line: string) => void;
export type Installation = { isInstalled: true } | { isInstalled: false; reason: string };

/** Installs one package with apt-get, if this is Debian (or a child of it) and we are root. */
export function installDebianPackage(name: string, say: Say): Installation {
  if (!isDebian()) return { isInstalled: false, reason: "it is only installed by itself on Debian" };
  if (process.getuid?.() !== 0)
    return { isInstalled: false, reason: "it is only installed by itself as root" };
  say(`Installing the Debian package ${name} for the tests; this can take minutes.`);
  return (
    failureOf(["update"]) ??
    failureOf(["install", "--yes", "--no-install-recommends", name]) ?? { isInstalled: true }
  );
}

function failureOf(command: string[]): Installation | undefined {
  const { status, stderr, error } = spawnSync(
    "apt-get",
    ["--quiet", "--option", "DPkg::Lock::Timeout=300", ...command],
    {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  if (status === 0) return undefined;
  const words = error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
  return { isInstalled: false, reason: `apt-get ${command[0]} failed: ${words}` };
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
