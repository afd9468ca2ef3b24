import type { HelpChange } from "@belay/core/help/act-on-ask.ts";
import { askNext } from "@belay/core/help/act-on-ask.ts";
import type { HelpAskId, PersonId, SessionId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { listCandidates } from "./list-candidates.ts";
import { listTurnsOf } from "./queries.ts";
import type { AskScope } from "./scope.ts";

/** Whoever answers, moves on or ends an ask waits here for their turn; null when there is none. */
export async function holdAsk(tx: Tx, scope: AskScope) {
  const row = await tx
    .selectFrom("helpAsk")
    .select(["id", "form", "askerId", "skillId", "fromLevel", "kind", "about", "hours"])
    .select(["status", "createdAt", "endsAt"])
    .where("id", "=", scope.askId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, turns: await listTurnsOf(tx, scope) } : null;
}

export type HeldAsk = NonNullable<Awaited<ReturnType<typeof holdAsk>>>;

interface Ending {
  change: HelpChange;
  now: Instant;
  sessionId?: SessionId;
}

/** What the rule decided: the open turn is answered, and the ask ends if it does. */
export async function applyHelpChange(
  tx: Tx,
  { id }: { id: HelpAskId },
  { change: { status, answered }, now, sessionId }: Ending,
): Promise<void> {
  if (answered !== null) {
    await tx
      .updateTable("helpTurn")
      .set({ answer: answered, answeredAt: now })
      .where("askId", "=", id)
      .where("answer", "is", null)
      .execute();
  }
  if (status === "open") return;
  await tx
    .updateTable("helpAsk")
    .set({ status, endedAt: now, sessionId: sessionId ?? null })
    .where("id", "=", id)
    .execute();
}

type Routed = Pick<HeldAsk, "id" | "form" | "askerId" | "skillId" | "hours" | "endsAt" | "turns">;

/** Asks the next one who may help and has room now; with nobody left the ask ends, and its asker hears it. */
export async function askNextMentor(tx: Tx, ask: Routed, now: Instant): Promise<PersonId | null> {
  const ranked = ((await listCandidates(tx, ask, now))?.candidates ?? []).map(({ id }) => id);
  const next = askNext(ask, ranked, now);
  const mentorId = ranked.find((id) => id === next?.mentorId);
  const { id: askId, askerId } = ask;
  if (next === null || mentorId === undefined) {
    const change = { status: "nobodyLeft", answered: null, asksNext: false } as const;
    await applyHelpChange(tx, ask, { change, now });
    const payload = { askId, askerId };
    await announce(tx, { topic: "help.nobodyLeft", payload, at: now, reaches: [askerId] });
    return null;
  }
  await tx.insertInto("helpTurn").values({ askId, mentorId, askedAt: now, until: next.until }).execute();
  const payload = { askId, askerId, mentorId };
  await announce(tx, { topic: "help.asked", payload, at: now, reaches: [askerId, mentorId] });
  return mentorId;
}
