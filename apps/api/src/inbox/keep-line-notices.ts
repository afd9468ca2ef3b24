import { chainId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

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
  const goal = await tx
    .selectFrom("requestChain")
    .select(["skillId", "fromLevel", "toLevel", "levelId"])
    .where("id", "=", id)
    .executeTakeFirst();
  const about = { otherId: to, skillId: goal?.skillId ?? null, goal: goal ?? null };
  await tell(tx, now, [{ to, topic: "choicesExhausted", about }]);
}

const changed = z.object({
  ...{ mentorId: personId, menteeId: personId },
  status: z.string(),
  because: z.nullable(z.string()),
});

/** What became of a place in line: the mentor hears of who took it, the mentee of what happened without them. An offer is a turn. */
export async function tellLineChanged(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { mentorId, menteeId, status, because: reason } = changed.parse(payload);
  const toMentee = { to: menteeId, about: { otherId: mentorId, reason } };
  if (status === "taken")
    await tell(tx, now, [{ to: mentorId, topic: "placeTaken", about: { otherId: menteeId } }]);
  if (status === "lapsed") await tell(tx, now, [{ ...toMentee, topic: "placeLapsed" }]);
  if (status === "closed") await tell(tx, now, [{ ...toMentee, topic: "lineEnded" }]);
}

const halted = z.union([z.object({ mentorId: personId }), z.object({ personId })]);

/** A mentor paused or goes on leave: everybody in line hears that it stands still, and that they keep their turn. */
export async function tellLineHalted(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const told = halted.parse(payload);
  const mentorId = "mentorId" in told ? told.mentorId : told.personId;
  const waiting = await tx
    .selectFrom("mentorWait")
    .select("menteeId")
    .where("mentorId", "=", mentorId)
    .where("status", "=", "waiting")
    .orderBy("place")
    .execute();
  await tell(
    tx,
    now,
    waiting.map(({ menteeId }) => ({ to: menteeId, topic: "lineHalted", about: { otherId: mentorId } })),
  );
}
