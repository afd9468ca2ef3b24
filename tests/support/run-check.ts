import type { Tally } from "./report.ts";
import { FAILED_CHECK, PASSED_CHECK } from "./report.ts";
import { sayFor } from "./report-progress.ts";
import { runProgram } from "./run-program.ts";

/** Runs one tool to its end and counts it as one check; what it printed is shown only when it fails. */
export async function runCheck(name: string, command: string[]): Promise<Tally> {
  const say = sayFor(name);
  say(command.join(" "));
  const { isSuccess, output } = await runProgram({ command });
  say(isSuccess ? "passed" : `FAILED\n${output}`);
  return isSuccess ? PASSED_CHECK : FAILED_CHECK;
}

/** A step that throws counts as one failure and is told, so that no crash passes for silence. */
export async function countFaults(name: string, step: () => Promise<Tally>): Promise<Tally> {
  try {
    return await step();
  } catch (fault) {
    sayFor(name)(`FAILED: ${fault instanceof Error ? (fault.stack ?? fault.message) : fault}`);
    return FAILED_CHECK;
  }
}
