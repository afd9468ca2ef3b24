import type { HealthInput } from "@belay/core/checks/health-inputs.ts";
import type { HealthKey, HealthState } from "@belay/core/checks/member-health.ts";
import { compareHealth } from "@belay/core/checks/member-health.ts";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import { findProgramme } from "../programmes/queries.ts";
import { programmeScope } from "../programmes/scope.ts";
import { listHealth } from "./list-health.ts";

const PAGE = 50;

/** How everybody of a programme stands, what needs a hand first: counts of all, and one page of rows. */
export async function readHealth(call: Call, { programmeId, state, cursor }: HealthInput) {
  const scope = await programmeScope(call.db, call.actor, programmeId);
  const { enrolUntil, startsOn } = await findProgramme(call.db, scope);
  const all = await listHealth(call.db, scope, call.now);
  const chosen = all.filter((row) => state === null || row.state === state);
  const from = cursor ? chosen.findIndex((row) => compareHealth(row, cursor) > 0) : 0;
  const rows = from < 0 ? [] : chosen.slice(from, from + PAGE);
  const last = rows.at(-1);
  const hasMore = last !== undefined && chosen.at(-1) !== last;
  const count = (one: HealthState) => all.filter((row) => row.state === one).length;
  return {
    counts: {
      ...{ stuck: count("stuck"), silent: count("silent"), waiting: count("waiting") },
      ...{ free: count("free"), matched: count("matched") },
    },
    /** Of a cohort: until when names are taken, and when its pairs begin. */
    dates: { enrolUntil, startsOn },
    today: await findDate(call.db, call.now),
    rows,
    nextCursor: hasMore ? keyOf(last) : null,
  };
}

const keyOf = ({ state, since, personId }: HealthKey): HealthKey => ({ state, since, personId });
