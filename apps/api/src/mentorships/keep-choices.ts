import type { ChainId, PersonId, RequestId } from "@belay/core/ids.ts";
import { chainId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { ArrangeRefusal, Choice } from "@belay/core/mentorships/choices.ts";
import { arrangeChoices, findNameIn } from "@belay/core/mentorships/choices.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { listChoices } from "./follow-chain.ts";
import type { AgreedGoal } from "./writes.ts";

export type ChoicesRefusal =
  | ArrangeRefusal
  | "NOT_FOUND"
  | "NAMES_SOMEBODY"
  | "GOAL_ALREADY_ASKED"
  | "MESSAGE_MISSING";
type Kept = Result<ChainId, ChoicesRefusal>;

interface Started {
  requestId: RequestId;
  mentorId: PersonId;
  menteeId: PersonId;
  goal: AgreedGoal;
  message: string;
  next: readonly PersonId[];
  now: Instant;
}

/** A request that stands alone gets its later choices. One chain at a time for one goal. */
export async function startChain(tx: Tx, started: Started): Promise<Kept> {
  const { requestId, mentorId, menteeId, next, now, message } = started;
  const first: Choice = { mentorId, place: 1, status: "asked", skippedFor: null };
  const arranged = arrangeChoices([first], next, menteeId);
  if (!arranged.ok) return arranged;
  const named = await refuseNames(tx, { ids: [mentorId, ...next], message });
  if (named) return named;
  if (await hasChain(tx, menteeId, started.goal)) return refuse("GOAL_ALREADY_ASKED", { field: "goal" });
  const id = newId(chainId);
  const { goalKind, skillId, fromLevel, toLevel, levelId } = started.goal;
  const goal = { goalKind, skillId, fromLevel, toLevel, levelId };
  await tx
    .insertInto("requestChain")
    .values({ id, menteeId, ...goal, message, status: "open", createdAt: now })
    .execute();
  await writeChoices(tx, id, arranged.value);
  await tx
    .updateTable("requestChoice")
    .set({ status: "asked", requestId })
    .where("chainId", "=", id)
    .where("mentorId", "=", mentorId)
    .execute();
  return succeed(id);
}

interface Rearranged {
  id: ChainId;
  menteeId: PersonId;
  message: string;
  next: readonly PersonId[];
}

/** The later choices anew. */
export async function rearrange(tx: Tx, { id, menteeId, message, next }: Rearranged): Promise<Kept> {
  const before = await listChoices(tx, id);
  const arranged = arrangeChoices(before, next, menteeId);
  if (!arranged.ok) return arranged;
  const ids = arranged.value.map(({ mentorId }) => mentorId);
  const named = await refuseNames(tx, { ids, message });
  if (named) return named;
  await tx.deleteFrom("requestChoice").where("chainId", "=", id).where("status", "=", "waiting").execute();
  for (const { mentorId, place, status } of arranged.value) {
    if (status === "waiting") continue;
    await tx
      .updateTable("requestChoice")
      .set({ place })
      .where("chainId", "=", id)
      .where("mentorId", "=", mentorId)
      .execute();
  }
  await writeChoices(
    tx,
    id,
    arranged.value.filter(({ status }) => status === "waiting"),
  );
  return succeed(id);
}

/** Written as waiting: who is asked gets their request's id beside it. */
async function writeChoices(tx: Tx, id: ChainId, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return;
  const rows = choices.map(({ mentorId, place }) => ({
    chainId: id,
    mentorId,
    place,
    status: "waiting" as const,
  }));
  await tx.insertInto("requestChoice").values(rows).execute();
}

/** Everybody chosen is here, and none of them would read of another in the words. */
async function refuseNames(
  tx: Tx,
  { ids, message }: { ids: readonly PersonId[]; message: string },
): Promise<Extract<Kept, { ok: false }> | null> {
  const people = await tx
    .selectFrom("person")
    .select("name")
    .where("id", "in", [...ids])
    .where("deactivatedAt", "is", null)
    .execute();
  if (people.length < ids.length) return refuse("NOT_FOUND", { field: "next" });
  const names = people.map(({ name }) => name);
  return findNameIn(message, names) === null ? null : refuse("NAMES_SOMEBODY", { field: "message" });
}

async function hasChain(tx: Tx, menteeId: PersonId, { goalKind, skillId, levelId }: AgreedGoal) {
  const chain = await tx
    .selectFrom("requestChain")
    .select("id")
    .where("menteeId", "=", menteeId)
    .where("goalKind", "=", goalKind)
    .where("status", "=", "open")
    .where(goalKind === "skill" ? "skillId" : "levelId", "=", goalKind === "skill" ? skillId : levelId)
    .executeTakeFirst();
  return chain !== undefined;
}
