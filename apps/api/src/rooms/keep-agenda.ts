import { refuse, succeed } from "@belay/core/result.ts";
import { AGENDA_TEMPLATES } from "@belay/core/rooms/agenda-templates.ts";
import type {
  AddPointInput,
  ChangePointInput,
  MovePointInput,
  PointChoice,
  TickPointInput,
} from "@belay/core/rooms/room-inputs.ts";
import { MOST_POINTS } from "@belay/core/rooms/room-inputs.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";
import { changeRoom } from "./change-room.ts";
import type { RoomScope } from "./scope.ts";

/** One more point, at the end. */
export function addPoint(call: Call, { sessionId, words }: AddPointInput) {
  return changeRoom<"FULL">(call, sessionId, async (tx, scope) => {
    const order = await listOrder(tx, scope);
    if (order.length >= MOST_POINTS) return refuse("FULL", { field: "words" });
    await insertPoints(tx, call, { scope, texts: [words], after: order.at(-1)?.position ?? 0 });
    return succeed(null);
  });
}

/** The points that a session of this kind begins with; only where there are none, so that two who ask get them once. */
export function fillAgenda(call: Call, { sessionId }: Pick<AddPointInput, "sessionId">) {
  return changeRoom(call, sessionId, async (tx, scope) => {
    if ((await listOrder(tx, scope)).length > 0) return succeed(null);
    const { kind } = await tx
      .selectFrom("session")
      .select("kind")
      .where("id", "=", sessionId)
      .executeTakeFirstOrThrow();
    await insertPoints(tx, call, { scope, texts: AGENDA_TEMPLATES[kind], after: 0 });
    return succeed(null);
  });
}

/** Other words for a point. Who changed it meanwhile is not overwritten unseen. */
export function changePoint(call: Call, { sessionId, pointId, version, words }: ChangePointInput) {
  return changeRoom<"POINT_GONE" | "VERSION_CONFLICT">(call, sessionId, async (tx) => {
    const point = await tx
      .selectFrom("sessionPoint")
      .select("version")
      .where("id", "=", pointId)
      .where("sessionId", "=", sessionId)
      .executeTakeFirst();
    if (!point) return refuse("POINT_GONE");
    if (point.version !== version) return refuse("VERSION_CONFLICT");
    await tx
      .updateTable("sessionPoint")
      .set({ words, version: version + 1 })
      .where("id", "=", pointId)
      .execute();
    return succeed(null);
  });
}

export function tickPoint(call: Call, { sessionId, pointId, isDone }: TickPointInput) {
  return changeRoom<"POINT_GONE">(call, sessionId, async (tx) => {
    const ticked = await tx
      .updateTable("sessionPoint")
      .set({ doneAt: isDone ? call.now : null })
      .where("id", "=", pointId)
      .where("sessionId", "=", sessionId)
      .returning("id")
      .executeTakeFirst();
    return ticked ? succeed(null) : refuse("POINT_GONE");
  });
}

/** Takes a point away; one that the other took away already is gone just the same. */
export function removePoint(call: Call, { sessionId, pointId }: PointChoice) {
  return changeRoom(call, sessionId, async (tx) => {
    await tx
      .deleteFrom("sessionPoint")
      .where("id", "=", pointId)
      .where("sessionId", "=", sessionId)
      .execute();
    return succeed(null);
  });
}

/** Puts a point behind another one, or first. */
export function movePoint(call: Call, { sessionId, pointId, after }: MovePointInput) {
  return changeRoom<"POINT_GONE">(call, sessionId, async (tx, scope) => {
    const order = (await listOrder(tx, scope)).map(({ id }) => id);
    if (!order.includes(pointId) || (after !== null && !order.includes(after))) return refuse("POINT_GONE");
    if (after === pointId) return succeed(null);
    const others = order.filter((id) => id !== pointId);
    others.splice(after === null ? 0 : others.indexOf(after) + 1, 0, pointId);
    await sql`
      update session_point set position = placed.position
      from unnest(array[${sql.join(others)}]::uuid[]) with ordinality as placed (id, position)
      where session_point.id = placed.id and session_id = ${sessionId}`.execute(tx);
    return succeed(null);
  });
}

function listOrder(tx: Tx, { sessionId }: RoomScope) {
  return tx
    .selectFrom("sessionPoint")
    .select(["id", "position"])
    .where("sessionId", "=", sessionId)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

interface NewPoints {
  scope: RoomScope;
  texts: readonly string[];
  after: number;
}

async function insertPoints(tx: Tx, { now }: Call, { scope, texts, after }: NewPoints): Promise<void> {
  const rows = texts.map((words, index) => ({
    id: newRowId(),
    sessionId: scope.sessionId,
    position: after + index + 1,
    words,
    createdAt: now,
  }));
  await tx.insertInto("sessionPoint").values(rows).execute();
}
