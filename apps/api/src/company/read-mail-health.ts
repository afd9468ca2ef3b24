import type { OpenCall } from "../platform/call.ts";
import type { AdminScope } from "./scope.ts";

/** Whether mail gets out: what waits, since when, what was given up, and when the last one left; what is held waits by its reader's choice. */
export async function readMailHealth(
  { db, mailLeaves: leaves }: Pick<OpenCall, "db" | "mailLeaves">,
  _scope: AdminScope,
) {
  const counts = await db
    .selectFrom("delivery")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("status", "=", "queued").as("waiting"),
      eb.fn.countAll<number>().filterWhere("status", "=", "failed").as("failing"),
      eb.fn.countAll<number>().filterWhere("status", "=", "held").as("held"),
      eb.fn.countAll<number>().filterWhere("status", "=", "dead").as("dead"),
      eb.fn.min("createdAt").filterWhere("status", "in", ["queued", "failed"]).as("oldestWaitingAt"),
    ])
    .where("status", "in", ["queued", "held", "failed", "dead"])
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom("delivery")
    .select("sentAt")
    .where("status", "=", "sent")
    .orderBy("sentAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    leaves,
    waiting: Number(counts.waiting),
    failing: Number(counts.failing),
    held: Number(counts.held),
    dead: Number(counts.dead),
    oldestWaitingAt: counts.oldestWaitingAt,
    lastSentAt: last?.sentAt ?? null,
  };
}
