import { helpAskId, personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { tell } from "./keep-notices.ts";

const helpChanged = z.object({
  askId: helpAskId,
  askerId: personId,
  /** Whose turn it was; null: nobody's. */
  mentorId: z._default(z.nullable(personId), null),
});

/** An hour went by: the mentor who was asked hears that it is no longer theirs. */
export async function tellHelpMovedOn(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { askerId, mentorId, about } = await readAsk(tx, payload);
  if (mentorId !== null)
    await tell(tx, now, [{ to: mentorId, topic: "helpMovedOn", about: { otherId: askerId, ...about } }]);
}

/** Everybody who could have helped was asked, or has no room any more: the asker hears it. */
export async function tellNobodyLeft(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { askerId, about } = await readAsk(tx, payload);
  await tell(tx, now, [{ to: askerId, topic: "helpNobodyLeft", about: { otherId: askerId, ...about } }]);
}

/** Whoever was asked just then hears that it is not needed any more. */
export async function tellHelpStopped(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { askerId, mentorId, about } = await readAsk(tx, payload);
  if (mentorId !== null)
    await tell(tx, now, [{ to: mentorId, topic: "helpStopped", about: { otherId: askerId, ...about } }]);
}

/** The day is over and nobody could pair. */
export async function tellHelpClosed(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { askerId, about } = await readAsk(tx, payload);
  await tell(tx, now, [{ to: askerId, topic: "helpClosed", about: { otherId: askerId, ...about } }]);
}

async function readAsk(tx: Tx, payload: unknown) {
  const { askId, askerId, mentorId } = helpChanged.parse(payload);
  const ask = await tx
    .selectFrom("helpAsk")
    .select(["skillId", "about"])
    .where("id", "=", askId)
    .executeTakeFirst();
  return { askerId, mentorId, about: { skillId: ask?.skillId ?? null, reason: ask?.about ?? null } };
}
