import type { Db } from "@belay/api/testing";
import type { MentorshipId, PersonId } from "@belay/core/ids.ts";
import { mentorshipId, placementId, teamId } from "@belay/core/ids.ts";
import * as z from "zod/mini";

const SINCE = "2026-02-02T08:00:00Z";

interface Pair {
  mentorId: PersonId;
  menteeId: PersonId;
  /** Each active mentorship of one mentor has its own, 1 to 20. */
  seat?: number;
  /** When it began; one that runs for long has questions of its own that wait. */
  since?: string;
}

/** An active mentorship with a goal, as an accepted request leaves it. */
export async function makeMentorship(
  db: Db,
  { mentorId, menteeId, seat = 1, since = SINCE }: Pair,
): Promise<MentorshipId> {
  const id = z.parse(mentorshipId, crypto.randomUUID());
  await db
    .insertInto("mentorship")
    .values({ id, mentorId, menteeId, seat, status: "active", startedAt: since })
    .execute();
  await db
    .insertInto("goal")
    .values({
      id: crypto.randomUUID(),
      mentorshipId: id,
      kind: "skill",
      skillId: "testing",
      fromLevel: 2,
      toLevel: 4,
      createdAt: since,
    })
    .execute();
  return id;
}

/** Puts somebody on a team of their own whose lead is the other. */
export async function placeUnder(db: Db, personId: PersonId, leadId: PersonId): Promise<void> {
  const id = z.parse(teamId, crypto.randomUUID());
  await db
    .insertInto("team")
    .values({ id, name: `Team ${id}`, createdAt: SINCE })
    .execute();
  await db
    .insertInto("placement")
    .values({
      id: z.parse(placementId, crypto.randomUUID()),
      personId,
      levelId: "ic.mid",
      ladderVersion: "1.0.0",
      teamId: id,
      leadId,
      fromDate: "2026-01-01",
    })
    .execute();
}
