import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

/** Vite's manifest: by source file, the built file and what it imports from the start. */
type Manifest = Record<string, { file: string; imports?: string[]; isEntry?: boolean }>;

/** The built front end, read into memory. */
export interface Bundle {
  manifest: Manifest;
  scripts: { file: string; code: string }[];
  page: string;
}

const WEB = fileURLToPath(new URL("../../apps/web", import.meta.url));
const VITE = join(WEB, "node_modules/vite/bin/vite.js");

/** Builds into a scratch folder, so that what is measured is what the sources say now. */
export async function buildBundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "belay-bundle-"));
  try {
    const words = ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
    // Vitest's own NODE_ENV would bring React's development build.
    const env = { ...process.env, NODE_ENV: "production" };
    await promisify(execFile)(process.execPath, [VITE, ...words], { cwd: WEB, env });
    return await readBundle(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readBundle(folder: string): Promise<Bundle> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
  const files = new Set(Object.values(manifest).map(({ file }) => file));
  const names = [...files].filter((file) => file.endsWith(".js"));
  const scripts = await Promise.all(
    names.map(async (file) => ({ file, code: await readFile(join(folder, file), "utf8") })),
  );
  return { manifest, scripts, page: await readFile(join(folder, "index.html"), "utf8") };
}

/** The pages that the URL table loads lazily, by their source files. */
export function listPages({ manifest }: Bundle): string[] {
  return Object.keys(manifest).filter((source) => source.startsWith("src/pages/"));
}

/** The scripts that the entry and these sources need before anything shows, each once. */
export function initialScripts({ manifest }: Bundle, sources: string[]): string[] {
  const entries = Object.keys(manifest).filter((source) => manifest[source]?.isEntry);
  const found = new Set<string>();
  const queue = [...entries, ...sources];
  for (const source of queue) {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`${source} is not in the manifest.`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return [...found];
}

/** 1 kB is 1,000 bytes, as browsers' tools count. */
export function kilobytesGzipped({ scripts }: Bundle, files: string[]): number {
  const wanted = scripts.filter(({ file }) => files.includes(file));
  return wanted.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1_000;
}
