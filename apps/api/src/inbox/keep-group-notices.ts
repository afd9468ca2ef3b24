import { groupId, personId } from "@belay/core/ids.ts";
import type { NoticeTopic } from "@belay/core/inbox/notice.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

const groupChanged = z.object({
  groupId,
  mentorId: personId,
  action: z.string(),
  personIds: z.array(personId),
  lapsedIds: z.array(personId),
  reason: z.nullable(z.string()),
});

const TOPICS: Readonly<Record<string, NoticeTopic>> = {
  cancel: "groupCancelled",
  move: "groupMoved",
  runOut: "groupSeatLapsed",
};

/** Called off or moved: everybody in it hears it; a seat that was not taken in time: who it was offered to. */
export async function tellGroupChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { action, personIds, lapsedIds, mentorId, ...about } = groupChanged.parse(payload);
  const topic = TOPICS[action];
  if (!topic) return;
  const told = action === "runOut" ? lapsedIds : personIds;
  await tell(
    tx,
    now,
    told.map((to) => ({ to, topic, about: { otherId: mentorId, ...about } })),
  );
}
