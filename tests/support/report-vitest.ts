import { z } from "zod/mini";
import type { Tally } from "./report.ts";
import { addUp, FAILED_CHECK } from "./report.ts";

const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Counts Vitest's JSON report. A file that failed without a test in it (it did not load) is one failure. */
export function tallyVitest(json: string): Tally {
  const files = report.parse(JSON.parse(json)).testResults;
  return addUp(
    files.map(({ status, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === "failed").length;
      if (status === "failed" && failed === 0) return FAILED_CHECK;
      const left = assertionResults.filter((each) => each.status !== "failed" && each.status !== "passed");
      return {
        passed: assertionResults.length - failed - left.length,
        failed,
        skipped: left.map((each) => `${each.fullName} (${each.status} in its file)`),
      };
    }),
  );
}
