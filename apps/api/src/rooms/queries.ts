import type { Instant } from "@belay/core/instant.ts";
import type { Reader } from "../platform/database.ts";
import type { RoomScope } from "./scope.ts";

/** The agenda, in its order. */
export function listPoints(db: Reader, { sessionId }: RoomScope) {
  return db
    .selectFrom("sessionPoint")
    .select(["id", "words", "doneAt", "version"])
    .where("sessionId", "=", sessionId)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export function listLinks(db: Reader, { sessionId }: RoomScope) {
  return db
    .selectFrom("sessionLink")
    .select(["id", "url", "title"])
    .where("sessionId", "=", sessionId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
}

/** Who drives since when, and where they meet. */
export async function findRoom(db: Reader, { sessionId }: RoomScope) {
  const room = await db
    .selectFrom("sessionRoom")
    .select(["driver", "driverSince", "joinUrl"])
    .where("sessionId", "=", sessionId)
    .executeTakeFirst();
  return room ?? { driver: null, driverSince: null, joinUrl: null };
}

/** When the other one's open page last said that somebody looks at it. */
export async function findOthersSign(
  db: Reader,
  { sessionId, viewerId }: RoomScope,
): Promise<Instant | null> {
  const row = await db
    .selectFrom("sessionPresence")
    .select("seenAt")
    .where("sessionId", "=", sessionId)
    .where("personId", "!=", viewerId)
    .executeTakeFirst();
  return row?.seenAt ?? null;
}

/**
 * What either said in an earlier session of theirs that they will do, still open or done in this one; of the
 * other's only what they let the pair see.
 */
export function listCarriedOver(db: Reader, { sessionId, viewerId, mentorId, menteeId }: RoomScope) {
  return db
    .selectFrom("actionItem")
    .innerJoin("session as said", "said.id", "actionItem.sessionId")
    .innerJoin("session as here", (join) => join.on("here.id", "=", sessionId))
    .select(["actionItem.id", "actionItem.personId", "actionItem.words", "actionItem.dueOn"])
    .select(["actionItem.doneAt", "said.id as saidIn", "said.startsAt as saidAt"])
    .where("said.mentorId", "=", mentorId)
    .where("said.menteeId", "=", menteeId)
    .whereRef("said.startsAt", "<", "here.startsAt")
    .where((eb) => eb.or([eb("actionItem.doneAt", "is", null), eb("actionItem.doneIn", "=", sessionId)]))
    .where((eb) => eb.or([eb("actionItem.circle", "!=", "me"), eb("actionItem.personId", "=", viewerId)]))
    .orderBy("said.startsAt")
    .orderBy("actionItem.personId")
    .orderBy("actionItem.position")
    .orderBy("actionItem.id")
    .limit(40)
    .execute();
}

/** The shared notes with all their edits merged; `state` is null while they are a text that nobody has edited since. */
export async function findNotes(db: Reader, { sessionId }: RoomScope) {
  const notes = await db
    .selectFrom("sessionSharedNote")
    .leftJoin("person", "person.id", "sessionSharedNote.updatedBy")
    .select(["body", "state", "sessionSharedNote.updatedAt", "updatedBy", "person.name as updatedByName"])
    .where("sessionId", "=", sessionId)
    .executeTakeFirst();
  return notes ?? { body: "", state: null, updatedAt: null, updatedBy: null, updatedByName: null };
}
