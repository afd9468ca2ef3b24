import type { Db } from "@belay/api/testing";
import type { MatchRunId, PersonId, ProgrammeId } from "@belay/core/ids.ts";
import { matchRunId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";

const HASH = "0".repeat(64);

interface Lock {
  programmeId: ProgrammeId;
  menteeId: PersonId;
  mentorId: PersonId;
  by: PersonId;
  at: Instant;
}

/** A draft in which two were locked by hand, which holds for the runs to come. */
export async function lockPair(
  db: Db,
  { programmeId, menteeId, mentorId, by, at }: Lock,
): Promise<MatchRunId> {
  const id = matchRunId.parse(crypto.randomUUID());
  const { last } = await db
    .selectFrom("matchRun")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("programmeId", "=", programmeId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("matchRun")
    .values({
      ...{ id, programmeId, number: last + 1, status: "draft", objective: "totalScore", seed: 1 },
      ...{ startedBy: by, startedAt: at, finishedAt: at, inputHash: HASH, resultHash: HASH },
    })
    .execute();
  await db
    .insertInto("matchRunEdit")
    .values({
      ...{ runId: id, number: 1, kind: "lock", menteeId, mentorId, before: '{"pairs": "[]"}' },
      ...{ totalBefore: 0, totalAfter: 0, editedBy: by, editedAt: at },
    })
    .execute();
  return id;
}
