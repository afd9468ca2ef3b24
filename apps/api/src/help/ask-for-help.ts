import type { HelpForm } from "@belay/core/help/help-ask.ts";
import { flashEndsAt, STUCK_FOR } from "@belay/core/help/help-clock.ts";
import type { AskFlashInput, HelpRoomInput, SaysStuckInput } from "@belay/core/help/help-inputs.ts";
import type { HelpAskRefusal } from "@belay/core/help/help-refusal.ts";
import type { HelpAskId } from "@belay/core/ids.ts";
import { helpAskId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { SessionKind } from "@belay/core/sessions/session-inputs.ts";
import { findLadder } from "../ladder/queries.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { isConflict, lockFor, writeOnce } from "../platform/write.ts";
import type { HelpWish } from "./list-candidates.ts";
import { listCandidates } from "./list-candidates.ts";
import { askNextMentor } from "./writes.ts";

type Outcome = Result<{ id: HelpAskId }, HelpAskRefusal | "IDEMPOTENCY_MISMATCH">;

interface Wanted {
  form: HelpForm;
  skillId: string;
  about: string;
  kind: SessionKind;
  hours: "own" | "any";
  endsAt: Instant;
}

/** 25 minutes this week with whoever can and has room: the best fit is asked at once, the others one by one. */
export function askFlash(call: Call, input: AskFlashInput): Promise<Outcome> {
  const endsAt = flashEndsAt(call.now, input.within, call.actor.timeZone);
  return ask(call, { key: input.key, verb: "help.askFlash", input }, { form: "flash", ...input, endsAt });
}

/** Says that somebody is stuck, to those who can help today; also while nobody has room yet, for a day is long. */
export function sayStuck(call: Call, input: SaysStuckInput): Promise<Outcome> {
  const endsAt = addMilliseconds(call.now, STUCK_FOR);
  const wanted = { form: "stuck", kind: "debugging", hours: "any", ...input, endsAt } as const;
  return ask(call, { key: input.key, verb: "help.sayStuck", input }, wanted);
}

async function ask(call: Call, attempt: Parameters<typeof writeOnce>[1], wanted: Wanted): Promise<Outcome> {
  try {
    return await writeOnce<Outcome>(call, attempt, (tx) => askInside(tx, call, wanted));
  } catch (error) {
    if (isConflict(error, "help_ask_open")) return refuse("ALREADY_ASKED");
    throw error;
  }
}

async function askInside(tx: Tx, { actor, now }: Call, wanted: Wanted): Promise<Outcome> {
  const { form, skillId, about, kind, hours, endsAt } = wanted;
  if (!isKnownSkill(skillId)) return refuse("UNKNOWN_SKILL", { field: "skillId" });
  await lockFor(tx, [`help:${actor.id}`]);
  if (await isAskedAlready(tx, { askerId: actor.id, ...wanted })) return refuse("ALREADY_ASKED");
  const wish: HelpWish = { askerId: actor.id, skillId, form, hours, endsAt };
  const found = await listCandidates(tx, wish, now);
  if (!found) return refuse("NOTHING_ABOVE", { field: "skillId" });
  if (form === "flash" && found.candidates.length === 0) return refuse("NOBODY_HAS_ROOM");
  const id = newId(helpAskId);
  const row = { id, form, askerId: actor.id, skillId, fromLevel: found.fromLevel, kind, about, hours };
  await tx
    .insertInto("helpAsk")
    .values({ ...row, status: "open", createdAt: now, endsAt })
    .execute();
  if (form === "flash") await askNextMentor(tx, { ...wish, id, turns: [] }, now);
  else {
    const reaches = [actor.id, ...found.candidates.map((one) => one.id)];
    await announce(tx, { topic: "help.stuck", payload: { askId: id, askerId: actor.id }, at: now, reaches });
  }
  return succeed({ id });
}

async function isAskedAlready(
  tx: Tx,
  { askerId, form, skillId }: Pick<HelpWish, "askerId" | "form" | "skillId">,
): Promise<boolean> {
  const open = await tx
    .selectFrom("helpAsk")
    .select("id")
    .where("askerId", "=", askerId)
    .where("form", "=", form)
    .where("skillId", "=", skillId)
    .where("status", "=", "open")
    .executeTakeFirst();
  return open !== undefined;
}

const isKnownSkill = (skillId: string) => findLadder().catalogue.skills.some(({ id }) => id === skillId);

/** How many could help, and when the first of them is free, before anybody is asked. Names are not told. */
export async function countRoom(call: Call, { form, skillId, hours, within }: HelpRoomInput) {
  const endsAt =
    form === "stuck"
      ? addMilliseconds(call.now, STUCK_FOR)
      : flashEndsAt(call.now, within, call.actor.timeZone);
  const wish: HelpWish = { askerId: call.actor.id, skillId, form, hours, endsAt };
  const found = await listCandidates(call.db, wish, call.now);
  const starts = (found?.candidates ?? []).map(({ firstStart }) => firstStart).sort();
  return { isAboveAll: found === null, people: starts.length, firstStart: starts[0] ?? null };
}
