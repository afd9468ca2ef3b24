import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tally } from "./report.ts";
import { countCrash, FAILED_CHECK } from "./report.ts";
import { tallyPlaywright } from "./report-playwright.ts";
import { sayFor } from "./report-progress.ts";
import { tallyVitest } from "./report-vitest.ts";
import type { Program } from "./run-program.ts";
import { runProgram } from "./run-program.ts";

interface Suite {
  name: string;
  program: Program;
  reportFile: string;
  tally: (json: string) => Tally;
}

/** Where reports go, and what the tests are told about the machine. */
export interface Surroundings {
  reports: string;
  environment: Record<string, string>;
}

export function runVitest({ reports, environment }: Surroundings): Promise<Tally> {
  const reportFile = join(reports, "vitest.json");
  const command = ["vitest", "run", "--reporter=default", "--reporter=json"];
  return runSuite({
    name: "vitest",
    program: { command: [...command, `--outputFile.json=${reportFile}`], environment },
    reportFile,
    tally: tallyVitest,
  });
}

export function runPlaywright({ reports, environment }: Surroundings): Promise<Tally> {
  const reportFile = join(reports, "playwright.json");
  return runSuite({
    name: "browser",
    program: {
      command: [join("node_modules", ".bin", "playwright"), "test", "--reporter=list,json"],
      folder: "tests",
      environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    },
    reportFile,
    tally: tallyPlaywright,
  });
}

async function runSuite({ name, program, reportFile, tally }: Suite): Promise<Tally> {
  const say = sayFor(name);
  const { isSuccess } = await runProgram({
    ...program,
    onLine: (line) => {
      if (line.trim() !== "") say(line);
    },
  });
  if (existsSync(reportFile)) return countCrash(tally(readFileSync(reportFile, "utf8")), isSuccess);
  say("FAILED: it ended without a report");
  return FAILED_CHECK;
}
