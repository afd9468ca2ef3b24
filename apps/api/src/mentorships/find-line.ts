import type { PersonId, WaitId } from "@belay/core/ids.ts";
import type { Line, Wait } from "@belay/core/mentorships/line.ts";
import type { Reader } from "../platform/database.ts";

/** A mentor's seats and all who have a claim on one, read under `seatLock`. */
export async function findLine(db: Reader, mentorId: PersonId): Promise<Line> {
  const { capacity } = await db
    .selectFrom("person")
    .select("capacity")
    .where("id", "=", mentorId)
    .executeTakeFirstOrThrow();
  const taken = await db
    .selectFrom("mentorship")
    .select("seat")
    .where("mentorId", "=", mentorId)
    .where("status", "=", "active")
    .execute();
  const waits = await listOpenWaits(db, mentorId);
  const asked = await db
    .selectFrom("mentorshipRequest")
    .select("createdAt")
    .where("mentorId", "=", mentorId)
    .where("status", "=", "requested")
    .execute();
  return {
    capacity,
    taken: taken.map(({ seat }) => seat),
    waits,
    asked: asked.map(({ createdAt }) => createdAt),
  };
}

async function listOpenWaits(db: Reader, mentorId: PersonId): Promise<Wait[]> {
  const rows = await db
    .selectFrom("mentorWait")
    .select(["id", "menteeId", "status", "place", "seat", "joinedAt", "offerEndsAt"])
    .where("mentorId", "=", mentorId)
    .where("status", "in", ["waiting", "offered"])
    .orderBy("place")
    .execute();
  return rows.map((row) => ({ ...row, closedFor: null }));
}

/** Goals of those who stand in line, by their place. */
export async function listWaitGoals(db: Reader, ids: readonly WaitId[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom("mentorWait")
    .select(["id", "menteeId", "goalKind", "skillId", "fromLevel", "toLevel", "levelId"])
    .where("id", "in", [...ids])
    .execute();
}
