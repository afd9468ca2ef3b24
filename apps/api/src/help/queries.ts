import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Reader } from "../platform/database.ts";
import { narrowToHelpful } from "./narrow-to-helpful.ts";
import { proposeStarts } from "./propose-starts.ts";
import type { AskScope, HelpScope } from "./scope.ts";

const ASK_COLUMNS = [
  "helpAsk.id",
  "helpAsk.form",
  "helpAsk.askerId",
  "helpAsk.skillId",
  "helpAsk.fromLevel",
  "helpAsk.kind",
  "helpAsk.about",
  "helpAsk.hours",
  "helpAsk.createdAt",
  "helpAsk.endsAt",
] as const;

// More open asks than anybody has, at once, of everything that is looked at.
const MOST = 50;

/** What one person asked and still waits for, with whoever is asked now. */
export function listOwnAsks(db: Reader, { personId }: HelpScope) {
  return db
    .selectFrom("helpAsk")
    .leftJoin("helpTurn", (join) =>
      join.onRef("helpTurn.askId", "=", "helpAsk.id").on("helpTurn.answer", "is", null),
    )
    .leftJoin("person as mentor", "mentor.id", "helpTurn.mentorId")
    .select(ASK_COLUMNS)
    .select(["helpTurn.askedAt", "helpTurn.until"])
    .select(["mentor.id as mentorId", "mentor.name as mentorName", "mentor.timeZone as mentorTimeZone"])
    .where("helpAsk.askerId", "=", personId)
    .where("helpAsk.status", "=", "open")
    .orderBy("helpAsk.createdAt")
    .orderBy("helpAsk.id")
    .limit(MOST)
    .execute();
}

/** The flashes in which it is one mentor's turn, each with the times they could take. */
export async function listAskedOf(db: Reader, { personId }: HelpScope, now: Instant) {
  const rows = await db
    .selectFrom("helpTurn")
    .innerJoin("helpAsk", "helpAsk.id", "helpTurn.askId")
    .innerJoin("person as asker", "asker.id", "helpAsk.askerId")
    .select(ASK_COLUMNS)
    .select(["helpTurn.askedAt", "helpTurn.until"])
    .select(["asker.name as askerName", "asker.timeZone as askerTimeZone"])
    .where("helpTurn.mentorId", "=", personId)
    .where("helpTurn.answer", "is", null)
    .where("helpTurn.until", ">", now)
    .where("helpAsk.status", "=", "open")
    .orderBy("helpTurn.until")
    .orderBy("helpAsk.id")
    .limit(MOST)
    .execute();
  return proposeStarts(db, { mentorId: personId, now }, rows);
}

/** Who is stuck with something that this person can help with and has room for, with when they could begin. */
export async function listStuckFor(db: Reader, viewer: Pick<Call, "actor" | "now">) {
  const { actor, now } = viewer;
  const rows = await db
    .selectFrom("helpAsk")
    .innerJoin("offer", (join) =>
      join.onRef("offer.skillId", "=", "helpAsk.skillId").on("offer.personId", "=", actor.id),
    )
    .innerJoin("person as asker", "asker.id", "helpAsk.askerId")
    .select(ASK_COLUMNS)
    .select(["asker.name as askerName", "asker.timeZone as askerTimeZone", "asker.languages"])
    .where("helpAsk.form", "=", "stuck")
    .where("helpAsk.status", "=", "open")
    .where("helpAsk.endsAt", ">", now)
    .where("helpAsk.askerId", "!=", actor.id)
    .where("asker.deactivatedAt", "is", null)
    .orderBy("helpAsk.createdAt")
    .orderBy("helpAsk.id")
    .limit(MOST)
    .execute();
  return narrowToHelpful(db, viewer, rows);
}

const LATELY = 14 * DAY;

/** What mentors carry of this kind: asks that wait for them, and short sessions of the last two weeks on. */
export async function listLoads(
  db: Reader,
  _scope: HelpScope,
  { mentorIds, now }: { mentorIds: readonly PersonId[]; now: Instant },
): Promise<Map<string, number>> {
  const among = sql<boolean>`mentor_id = any(${sql.val([...mentorIds])}::uuid[])`;
  const rows = await db
    .selectFrom("session")
    .select("mentorId")
    .where(among)
    .where("form", "in", ["flash", "stuck"])
    .where("status", "in", ["confirmed", "completed"])
    .where("startsAt", ">", addMilliseconds(now, -LATELY))
    .unionAll(db.selectFrom("helpTurn").select("mentorId").where(among).where("answer", "is", null))
    .execute();
  const loads = new Map<string, number>();
  for (const { mentorId } of rows) loads.set(mentorId, (loads.get(mentorId) ?? 0) + 1);
  return loads;
}

/** Everybody who was asked in one flash, in the order in which they were. */
export function listTurnsOf(db: Reader, { askId }: AskScope) {
  return db
    .selectFrom("helpTurn")
    .select(["mentorId", "askedAt", "until", "answer"])
    .where("askId", "=", askId)
    .orderBy("askedAt")
    .orderBy("mentorId")
    .execute();
}
