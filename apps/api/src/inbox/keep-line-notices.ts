import { chainId, personId, waitId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import { listHaltedWaits } from "../mentorships/queries.ts";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

/** What somebody can look for anew. */
const GOAL = ["skillId", "fromLevel", "toLevel", "levelId"] as const;

const movedOn = z.object({
  chainId,
  menteeId: personId,
  nextId: z.nullable(personId),
  skipped: z.array(z.object({ mentorId: personId, because: z.string() })),
});

/** A choice came to nothing: the mentee alone hears who was passed over and why, and who is asked now, or that nobody is left. */
export async function tellChoiceMovedOn(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { menteeId: to, nextId, skipped, chainId: id } = movedOn.parse(payload);
  await tell(
    tx,
    now,
    skipped.map(({ mentorId, because }) => ({
      to,
      topic: "choicePassedOver",
      about: { otherId: mentorId, reason: because },
    })),
  );
  if (nextId !== null) return tell(tx, now, [{ to, topic: "nextChoiceAsked", about: { otherId: nextId } }]);
  const goal = await tx.selectFrom("requestChain").select(GOAL).where("id", "=", id).executeTakeFirst();
  const about = { otherId: to, skillId: goal?.skillId ?? null, goal: goal ?? null };
  await tell(tx, now, [{ to, topic: "choicesExhausted", about }]);
}

const changed = z.object({
  ...{ waitId, mentorId: personId, menteeId: personId },
  status: z.string(),
  because: z.nullable(z.string()),
});

/** What became of a place in line: the mentor hears of who took it, the mentee of what happened without them. An offer is a turn. */
export async function tellLineChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { waitId: id, mentorId, menteeId, status, because: reason } = changed.parse(payload);
  const goal = await tx.selectFrom("mentorWait").select(GOAL).where("id", "=", id).executeTakeFirst();
  const toMentee = { to: menteeId, about: { otherId: mentorId, reason, goal: goal ?? null } };
  if (status === "taken")
    await tell(tx, now, [{ to: mentorId, topic: "placeTaken", about: { otherId: menteeId } }]);
  if (status === "lapsed") await tell(tx, now, [{ ...toMentee, topic: "placeLapsed" }]);
  if (status === "closed") await tell(tx, now, [{ ...toMentee, topic: "lineEnded" }]);
}

/**
 * A mentor paused, goes on leave, or stops mentoring: everybody in line hears that it stands still, that they keep their
 * turn, and where else to look.
 */
export async function tellLineHalted(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const waiting = await listHaltedWaits(tx, payload);
  await tell(
    tx,
    now,
    waiting.map(({ menteeId, mentorId, skillId, fromLevel, toLevel, levelId }) => ({
      to: menteeId,
      topic: "lineHalted",
      about: { otherId: mentorId, goal: { skillId, fromLevel, toLevel, levelId } },
    })),
  );
}
