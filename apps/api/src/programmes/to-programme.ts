import { clocks, defaultClocks } from "@belay/core/programmes/clocks.ts";
import { defaultPolicy, matchPolicy } from "@belay/core/programmes/match-policy.ts";

/** What was kept as JSON, as the rules read it; what was added to the rules since then is as usual. */
export function toProgramme<Row extends { policy: unknown; clocks: unknown }>(row: Row) {
  return {
    ...row,
    policy: matchPolicy.parse({ ...defaultPolicy, ...toObject(row.policy) }),
    clocks: clocks.parse({ ...defaultClocks, ...toObject(row.clocks) }),
  };
}

const toObject = (kept: unknown) => (typeof kept === "object" ? kept : {});
