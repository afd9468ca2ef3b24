import type { CohortSnapshot, RunSettings } from "@belay/core/cohorts/snapshot.ts";
import type { MemberFacts, Ties } from "@belay/core/cohorts/to-snapshot.ts";
import { toSnapshot } from "@belay/core/cohorts/to-snapshot.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import { listRules } from "./list-rules.ts";
import { findPolicy } from "./queries.ts";
import { readCohort } from "./read-cohort.ts";
import type { ProgrammeRuns } from "./scope.ts";

interface Look {
  now: Instant;
  settings: RunSettings;
  only: readonly PersonId[];
  /** As it was before the programme had made any pair. */
  asBeforePairs?: boolean;
}

/** A few of a programme's people as a run would weigh them at this moment. */
export async function readSnapshot(
  db: Reader,
  scope: ProgrammeRuns,
  { now, settings, only, asBeforePairs = false }: Look,
): Promise<CohortSnapshot> {
  const members: MemberFacts[] = [];
  const ties: Omit<Ties, "rules">[] = [];
  for await (const part of readCohort(db, scope, { now, only })) {
    members.push(...part.members);
    ties.push(part.ties);
  }
  return toSnapshot({
    readAt: now,
    policy: await findPolicy(db, scope),
    settings,
    members,
    ties: {
      pairs: ties.flatMap(({ pairs }) => pairs).filter((pair) => !(asBeforePairs && pair.isOfProgramme)),
      ended: asBeforePairs ? [] : ties.flatMap(({ ended }) => ended),
      asks: ties.flatMap(({ asks }) => asks),
      proposals: ties.flatMap(({ proposals }) => proposals),
      apart: ties.flatMap(({ apart }) => apart),
      leads: ties.flatMap(({ leads }) => leads),
      rules: await listRules(db, scope),
    },
  });
}
