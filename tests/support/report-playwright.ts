import { z } from "zod/mini";
import type { Tally } from "./report.ts";

const report = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Counts Playwright's JSON report. What passed only at the second try has failed, as has what did not load. */
export function tallyPlaywright(json: string): Tally {
  const { stats, errors } = report.parse(JSON.parse(json));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: Array.from({ length: stats.skipped }, () => "a browser test (skipped in its file)"),
  };
}
