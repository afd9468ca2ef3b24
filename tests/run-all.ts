import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Part } from "./support/provide-parts.ts";
import { provideBrowser, provideDatabase } from "./support/provide-parts.ts";
import type { Tally } from "./support/report.ts";
import { addUp, describeTally, missingPart } from "./support/report.ts";
import { countFaults, runCheck } from "./support/run-check.ts";
import { killPrograms, stopPrograms } from "./support/run-program.ts";
import { runPlaywright, runVitest } from "./support/run-suite.ts";

const isBuildServer = process.env.CI === "true";
const reports = mkdtempSync(join(tmpdir(), "belay-reports-"));
const cleanUps = [async () => rmSync(reports, { recursive: true, force: true })];
const environment: Record<string, string> = {};
let isStopping = false;

// The suites wait for the build, which they look into; the checks run beside them on what is left of two cores.
async function runEverything(): Promise<Tally> {
  const build = countFaults("build", () =>
    runCheck("build", ["turbo", "run", "build", "--output-logs=new-only"]),
  );
  const checks = [
    countFaults("types", () =>
      runCheck("types", ["turbo", "run", "typecheck", "--output-logs=errors-only", "--continue=always"]),
    ),
    countFaults("biome", () => runCheck("biome", ["biome", "check", ".", "--error-on-warnings"])),
    countFaults("knip", () => runCheck("knip", ["knip", "--no-progress", "--no-config-hints"])),
  ];
  const database = await countFaults("postgres", () => provide("the tests on PostgreSQL", provideDatabase));
  const browser = await countFaults("chromium", () => provide("the tests in a browser", provideBrowser));
  const built = await build;
  const tests = await countFaults("vitest", () => runVitest({ reports, environment }));
  const walks = await countFaults("browser", () => runWalks(built));
  return addUp([built, database, browser, tests, walks, ...(await Promise.all(checks))]);
}

async function provide(tests: string, find: () => Promise<Part>): Promise<Tally> {
  const part = await find();
  if (!part.isThere) return missingPart(tests, part.reason, isBuildServer);
  cleanUps.push(part.stop);
  Object.assign(environment, part.environment);
  return addUp([]);
}

async function runWalks(built: Tally): Promise<Tally> {
  if (!environment.CHROMIUM) return addUp([]);
  if (built.failed > 0) throw new Error("Without a built product nobody can walk through it.");
  return runPlaywright({ reports, environment });
}

async function cleanUp(): Promise<void> {
  for (const stop of cleanUps.splice(0).toReversed()) await stop();
}

async function stopEverything(signal: NodeJS.Signals): Promise<void> {
  if (isStopping) return killPrograms();
  isStopping = true;
  console.log(`Stopping everything that runs (${signal}).`);
  await stopPrograms();
  await cleanUp();
  process.exit(130);
}

process.on("SIGINT", stopEverything);
process.on("SIGTERM", stopEverything);
process.on("SIGHUP", stopEverything);
process.on("exit", killPrograms);

const result = await runEverything();
await cleanUp();
if (!isStopping) {
  for (const line of describeTally(result)) console.log(line);
  process.exitCode = result.failed > 0 ? 1 : 0;
}
