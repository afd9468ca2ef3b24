import { actOnAsk } from "@belay/core/help/act-on-ask.ts";
import { openTurn } from "@belay/core/help/help-ask.ts";
import type { HelpAskId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import { askScope } from "./scope.ts";
import type { HeldAsk } from "./writes.ts";
import { applyHelpChange, askNextMentor, holdAsk } from "./writes.ts";

// Of one round; what is left over is a minute late at worst.
const BATCH = 100;

/** What the clock does: a flash that nobody answered for an hour moves on, one who was stuck all day is told. */
export async function routeHelp(tx: Tx, now: Instant): Promise<void> {
  for (const id of await listDue(tx, now)) {
    const ask = await holdAsk(tx, askScope(id));
    if (ask) await (ask.form === "flash" ? moveOn(tx, ask, now) : close(tx, ask, now));
  }
}

/** The turn of a mentor who said nothing is over, and the next one is asked. */
async function moveOn(tx: Tx, ask: HeldAsk, now: Instant): Promise<void> {
  const decision = actOnAsk({ ask, action: "pass", actor: { is: "system" }, now });
  if (decision.ok) await passOn(tx, ask, now);
}

/** Ends the open turn, whatever its clock says, and asks the next one. */
async function passOn(tx: Tx, ask: HeldAsk, now: Instant): Promise<void> {
  const asked = ask.turns.find(({ mentorId }) => mentorId === openTurn(ask)?.mentorId);
  if (!asked) return;
  await applyHelpChange(tx, ask, { change: { status: "open", answered: "passed", asksNext: true }, now });
  const { id: askId, askerId } = ask;
  const payload = { askId, askerId, mentorId: asked.mentorId };
  await announce(tx, { topic: "help.movedOn", payload, at: now, reaches: [askerId, asked.mentorId] });
  await askNextMentor(tx, ask, now);
}

async function close(tx: Tx, ask: HeldAsk, now: Instant): Promise<void> {
  const decision = actOnAsk({ ask, action: "close", actor: { is: "system" }, now });
  if (!decision.ok) return;
  await applyHelpChange(tx, ask, { change: decision.value, now });
  const payload = { askId: ask.id, askerId: ask.askerId };
  await announce(tx, { topic: "help.closed", payload, at: now, reaches: [ask.askerId] });
}

/** Held from here on, so that two rounds never move the same one. */
async function listDue(tx: Tx, now: Instant): Promise<HelpAskId[]> {
  const rows = await tx
    .selectFrom("helpAsk")
    .select("helpAsk.id")
    .where("helpAsk.status", "=", "open")
    .where((eb) =>
      eb.or([
        eb.and([eb("helpAsk.form", "=", "stuck"), eb("helpAsk.endsAt", "<=", now)]),
        eb.exists(
          eb
            .selectFrom("helpTurn")
            .select("helpTurn.askId")
            .whereRef("helpTurn.askId", "=", "helpAsk.id")
            .where("helpTurn.answer", "is", null)
            .where("helpTurn.until", "<=", now),
        ),
      ]),
    )
    .orderBy("helpAsk.id")
    .limit(BATCH)
    .forUpdate("helpAsk")
    .skipLocked()
    .execute();
  return rows.map(({ id }) => id);
}

const deactivated = z.object({ personId });

/** Somebody has left: what they asked is over, and what waited for them goes to the next. */
export async function leaveHelp(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { personId: id } = deactivated.parse(payload);
  const rows = await tx
    .selectFrom("helpAsk")
    .select("helpAsk.id")
    .where("helpAsk.status", "=", "open")
    .where((eb) =>
      eb.or([
        eb("helpAsk.askerId", "=", id),
        eb.exists(
          eb
            .selectFrom("helpTurn")
            .select("helpTurn.askId")
            .whereRef("helpTurn.askId", "=", "helpAsk.id")
            .where("helpTurn.mentorId", "=", id)
            .where("helpTurn.answer", "is", null),
        ),
      ]),
    )
    .orderBy("helpAsk.id")
    .execute();
  for (const { id: askId } of rows) {
    const ask = await holdAsk(tx, askScope(askId));
    if (ask?.status === "open") await (ask.askerId === id ? stop(tx, ask, now) : passOn(tx, ask, now));
  }
}

async function stop(tx: Tx, ask: HeldAsk, now: Instant): Promise<void> {
  const asked = ask.turns.find(({ mentorId }) => mentorId === openTurn(ask)?.mentorId);
  const answered = asked ? "stopped" : null;
  await applyHelpChange(tx, ask, { change: { status: "stopped", answered, asksNext: false }, now });
  const payload = { askId: ask.id, askerId: ask.askerId, mentorId: asked?.mentorId ?? null };
  await announce(tx, { topic: "help.stopped", payload, at: now, reaches: asked ? [asked.mentorId] : [] });
}
