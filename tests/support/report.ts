/** What came of one check or one suite. A skip is one sentence: what was skipped and why. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

export const PASSED_CHECK: Tally = { passed: 1, failed: 0, skipped: [] };
export const FAILED_CHECK: Tally = { passed: 0, failed: 1, skipped: [] };

export function addUp(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** A suite that a missing part of the machine keeps from running: on a build server that is a failure. */
export function missingPart(what: string, reason: string, isBuildServer: boolean): Tally {
  return isBuildServer ? FAILED_CHECK : { passed: 0, failed: 0, skipped: [`${what} (${reason})`] };
}

/** A program that fails without a single failed test has crashed, and that counts. */
export function countCrash(tally: Tally, isSuccess: boolean): Tally {
  return isSuccess || tally.failed > 0 ? tally : addUp([tally, FAILED_CHECK]);
}

/** The two lines that end a run: skips with their reasons, then the counts alone. */
export function describeTally({ passed, failed, skipped }: Tally): [skips: string, counts: string] {
  const reasons = skipped.length > 0 ? `: ${skipped.join("; ")}` : "";
  return [`${skipped.length} skipped${reasons}`, `${passed} passed, ${failed} failed`];
}
