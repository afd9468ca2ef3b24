import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Say } from "./debian-package.ts";
import { installDebianPackage } from "./debian-package.ts";

export const OLDEST_MAJOR_VERSION = 15;

export type PostgresBinaries =
  | { isAvailable: true; folder: string; majorVersion: number }
  | { isAvailable: false; reason: string };

const DEBIAN_ROOT = "/usr/lib/postgresql";
const CLUSTER_DEFAULTS = "/etc/postgresql-common/createcluster.d";

/** The machine's newest PostgreSQL that is new enough; as root on Debian it is installed if missing. */
export function providePostgres(say: Say): PostgresBinaries {
  const found = findPostgres();
  if (found.isAvailable) return found;
  const installation = withoutMainCluster(() => installDebianPackage("postgresql", say));
  if (installation.isInstalled) return findPostgres();
  return { isAvailable: false, reason: `${found.reason} (${installation.reason}).` };
}

/** Looks, installs nothing. */
export function findPostgres(): PostgresBinaries {
  const candidates = [...debianFolders(), ...pathFolders(), ...configuredFolder()]
    .filter((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")))
    .map((folder) => ({ folder, majorVersion: readMajorVersion(folder) }))
    .toSorted((one, other) => other.majorVersion - one.majorVersion);
  const newest = candidates[0];
  if (newest && newest.majorVersion >= OLDEST_MAJOR_VERSION) return { isAvailable: true, ...newest };
  const found = newest ? `the newest here is ${newest.majorVersion}` : "there is none on this machine";
  return {
    isAvailable: false,
    reason: `These tests need PostgreSQL ${OLDEST_MAJOR_VERSION} or newer, and ${found}`,
  };
}

function debianFolders(): string[] {
  if (!existsSync(DEBIAN_ROOT)) return [];
  return readdirSync(DEBIAN_ROOT).map((version) => join(DEBIAN_ROOT, version, "bin"));
}

// What lies in the PATH may be a link to one program; the others lie beside what it points at.
function pathFolders(): string[] {
  const programs = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "postgres"));
  return programs.filter((program) => existsSync(program)).map((program) => dirname(realpathSync(program)));
}

function configuredFolder(): string[] {
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  return status === 0 ? [stdout.trim()] : [];
}

function readMajorVersion(folder: string): number {
  const { stdout } = spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)/.exec(stdout ?? "")?.[1] ?? 0);
}

// The package would otherwise create and start a database of its own, which nobody asked for.
function withoutMainCluster<Answer>(install: () => Answer): Answer {
  if (process.getuid?.() !== 0) return install();
  const defaults = join(CLUSTER_DEFAULTS, "belay-tests.conf");
  const firstMade = mkdirSync(CLUSTER_DEFAULTS, { recursive: true });
  writeFileSync(defaults, "create_main_cluster = false\n");
  try {
    return install();
  } finally {
    rmSync(defaults, { force: true });
    if (firstMade && readdirSync(CLUSTER_DEFAULTS).length === 0)
      rmSync(CLUSTER_DEFAULTS, { recursive: true });
  }
}
