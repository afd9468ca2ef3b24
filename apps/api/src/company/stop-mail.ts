import type { MailMode } from "@belay/core/company/mail-choice.ts";
import type { StopLinkRefusal } from "@belay/core/company/mail-choice-inputs.ts";
import { MINUTE } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import { count, networkOf } from "../platform/attempt-limits.ts";
import type { OpenCall } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { replanHeld } from "../platform/mail/held-mail.ts";
import type { StopLink } from "../platform/mail/stop-link.ts";
import { openStopLink } from "../platform/mail/stop-link.ts";
import { write } from "../platform/write.ts";
import { listMailChoices } from "./queries.ts";
import { ownMailScope } from "./scope.ts";
import type { StopLinkState } from "./stop-link-state.ts";
import { listToPutBack, listToStop, stopLinkState } from "./stop-link-state.ts";
import { keepMailChoices } from "./writes.ts";

/** The machines of a mail provider press many people's buttons from one address. */
const BY_NETWORK = { name: "stop-mail", window: 10 * MINUTE, most: 300 };

/** What a click needs of the world; whoever clicks is nobody in particular. */
export type LinkCall = Pick<OpenCall, "db" | "vault" | "address" | "now" | "tellRetryAfter">;
type Outcome = Result<StopLinkState, StopLinkRefusal>;

/** One click, without a sign-in: no more of such mail, nor what waits of it. A second click changes nothing. */
export function stopMail(call: LinkCall, { token }: { token: string }): Promise<Outcome> {
  return changeByLink(call, token, (topic, choices) =>
    listToStop(topic, choices).map((one) => ({ topic: one.topic, mode: "never", beforeLink: one.mode })),
  );
}

/** What such a link stopped goes as it went before. */
export function putMailBack(call: LinkCall, { token }: { token: string }): Promise<Outcome> {
  return changeByLink(call, token, (topic, choices) =>
    listToPutBack(topic, choices).map((one) => ({ ...one, beforeLink: null })),
  );
}

type Choices = Awaited<ReturnType<typeof listMailChoices>>;
type Change = (
  topic: StopLink["topic"],
  choices: Choices,
) => { topic: string; mode: MailMode; beforeLink: "now" | "daily" | null }[];

async function changeByLink(call: LinkCall, token: string, change: Change): Promise<Outcome> {
  const { db, now } = call;
  const verdict = await count(db, { limit: BY_NETWORK, subject: networkOf(call.address), now });
  if (!verdict.isAllowed) {
    call.tellRetryAfter(verdict.retryAfterSeconds);
    return refuse("TOO_MANY_TRIES");
  }
  const link = openStopLink(call.vault, token);
  if (link === null) return refuse("UNKNOWN_LINK");
  return write<Outcome>(db, async (tx) => {
    const scope = ownMailScope({ id: link.personId });
    const choices = await listMailChoices(tx, scope);
    if (choices.length === 0) return refuse("UNKNOWN_LINK");
    const changes = change(link.topic, choices);
    if (changes.length > 0) {
      await nextVersion(tx, link);
      await keepMailChoices(tx, link.personId, changes);
      await replanHeld(tx, link.personId, now);
    }
    return succeed(stopLinkState(link.topic, await listMailChoices(tx, scope)));
  });
}

/** An open page of settings learns that it is no longer as it shows. */
async function nextVersion(tx: Tx, { personId }: StopLink): Promise<void> {
  await tx
    .insertInto("mailHours")
    .values({ personId })
    .onConflict((conflict) =>
      conflict.column("personId").doUpdateSet({ version: sql`mail_hours.version + 1` }),
    )
    .execute();
}
