import type { ChainId, PersonId, RequestId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { checkEligibility } from "@belay/core/mentorships/check-eligibility.ts";
import type { Choice } from "@belay/core/mentorships/choices.ts";
import { listWaitingChoices, moveOn } from "@belay/core/mentorships/choices.ts";
import type { PassedOverFor } from "@belay/core/mentorships/mentorship-refusal.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { findEligibilityFacts } from "./find-eligibility-facts.ts";
import { makeRequest } from "./make-request.ts";
import { toRequestGoal } from "./to-request-goal.ts";

/** How a request ended, for the chain it may stand in. `moveOn`: the mentee asks the next now, or this one is unable. */
export type RequestEnd = "accept" | "decline" | "expire" | "withdraw" | "moveOn";

interface Ended {
  requestId: RequestId;
  action: RequestEnd;
  now: Instant;
  /** Why this one was passed over, where it was not their answer. */
  because?: PassedOverFor | null;
}

/**
 * What becomes of the chain of a request that is over, in the transaction that ended it: an acceptance and a
 * withdrawal end it, anything else asks the next. Nothing when the request stood alone. The request's row is held,
 * so of two ways to end it one comes here. Answers who is asked now; null: nobody.
 */
export async function followChain(
  tx: Tx,
  { requestId, action, now, because = null }: Ended,
): Promise<PersonId | null> {
  const chain = await findChain(tx, requestId);
  if (chain?.status !== "open") return null;
  if (action === "accept" || action === "withdraw") {
    await endChoice(tx, requestId);
    await closeChain(tx, chain.id, { status: action === "accept" ? "accepted" : "withdrawn", now });
    return null;
  }
  return askNextOf(tx, { chain, now, because });
}

/** The chain that a request stands in, with its row held; undefined when it stands alone. */
export function findChain(tx: Tx, id: RequestId) {
  return tx
    .selectFrom("requestChain")
    .innerJoin("requestChoice", "requestChoice.chainId", "requestChain.id")
    .select(["requestChain.id", "requestChain.menteeId", "requestChain.message", "requestChain.version"])
    .select(["requestChain.goalKind", "requestChain.skillId", "requestChain.fromLevel"])
    .select(["requestChain.toLevel", "requestChain.levelId", "requestChain.status"])
    .where("requestChoice.requestId", "=", id)
    .forUpdate("requestChain")
    .executeTakeFirst();
}

export type Chain = NonNullable<Awaited<ReturnType<typeof findChain>>>;

export function listChoices(tx: Tx, id: ChainId): Promise<Choice[]> {
  return tx
    .selectFrom("requestChoice")
    .select(["mentorId", "place", "status", "skippedFor"])
    .where("chainId", "=", id)
    .orderBy("place")
    .execute();
}

interface Following {
  chain: Chain;
  now: Instant;
  because: PassedOverFor | null;
}

async function askNextOf(tx: Tx, { chain, now, because }: Following): Promise<PersonId | null> {
  const { id: chainId, menteeId, message } = chain;
  const before = await listChoices(tx, chainId);
  const lastId = before.find(({ status }) => status === "asked")?.mentorId ?? null;
  const moved = moveOn(before, await judge(tx, { chain, now, before }));
  for (const { mentorId, status, skippedFor } of moved.choices) {
    if (mentorId === moved.next) continue;
    await keepChoice(tx, chainId, { mentorId, status, skippedFor });
  }
  const { next } = moved;
  if (next === null) await closeChain(tx, chainId, { status: "exhausted", now });
  else {
    const requestId = await makeRequest(tx, { mentorId: next, menteeId, goal: chain, message, now });
    // Judged a moment ago; a request of one's own that came between is what the mentor reads instead.
    if (requestId === null) {
      await keepChoice(tx, chainId, { mentorId: next, status: "skipped", skippedFor: "ALREADY_ASKED" });
      return askNextOf(tx, { chain, now, because });
    }
    await tx
      .updateTable("requestChoice")
      .set({ status: "asked", requestId })
      .where("chainId", "=", chainId)
      .where("mentorId", "=", next)
      .execute();
    await touchChain(tx, chainId);
  }
  const passed = because === null || lastId === null ? [] : [{ mentorId: lastId, because }];
  const payload = { chainId, menteeId, nextId: next, skipped: [...passed, ...moved.skipped] };
  await announce(tx, { topic: "choice.movedOn", payload, at: now, reaches: [menteeId] });
  return next;
}

interface Judging {
  chain: Chain;
  now: Instant;
  before: readonly Choice[];
}

/** In order, until one can be asked: at most two, and nobody behind who is asked. */
async function judge(tx: Tx, { chain, now, before }: Judging) {
  const judged = new Map<PersonId, PassedOverFor | null>();
  for (const { mentorId } of listWaitingChoices(before)) {
    const against = await judgeChoice(tx, { chain, mentorId, now });
    judged.set(mentorId, against);
    if (against === null) break;
  }
  return judged;
}

async function judgeChoice(
  tx: Tx,
  { chain, mentorId, now }: { chain: Chain; mentorId: PersonId; now: Instant },
): Promise<PassedOverFor | null> {
  const { menteeId } = chain;
  const goal = toRequestGoal(chain);
  const facts = goal && (await findEligibilityFacts(tx, { menteeId, mentorId, goal, now }));
  if (!facts) return "INACTIVE";
  const [against] = checkEligibility(facts).refusals;
  if (against) return against;
  const open = await tx
    .selectFrom("mentorshipRequest")
    .select("id")
    .where("menteeId", "=", menteeId)
    .where("mentorId", "=", mentorId)
    .where("status", "=", "requested")
    .executeTakeFirst();
  return open ? "ALREADY_ASKED" : null;
}

async function keepChoice(
  tx: Tx,
  id: ChainId,
  { mentorId, status, skippedFor }: Omit<Choice, "place">,
): Promise<void> {
  await tx
    .updateTable("requestChoice")
    .set({ status, skippedFor })
    .where("chainId", "=", id)
    .where("mentorId", "=", mentorId)
    .execute();
}

async function endChoice(tx: Tx, id: RequestId): Promise<void> {
  await tx.updateTable("requestChoice").set({ status: "over" }).where("requestId", "=", id).execute();
}

/** What was seen of it before does not hold any more. */
export async function touchChain(tx: Tx, id: ChainId): Promise<void> {
  await tx
    .updateTable("requestChain")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

interface Closing {
  status: "accepted" | "exhausted" | "withdrawn";
  now: Instant;
}

async function closeChain(tx: Tx, id: ChainId, { status, now }: Closing): Promise<void> {
  await tx
    .updateTable("requestChain")
    .set((eb) => ({ status, closedAt: now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
