import type { MailMode } from "@belay/core/company/mail-choice.ts";
import { DEFAULT_MAIL_HOURS } from "@belay/core/company/mail-choice.ts";
import { topicNames } from "@belay/core/company/mail-choice-inputs.ts";
import type { OpenCall } from "../platform/call.ts";
import { listMailChoices } from "./queries.ts";
import type { OwnMailScope } from "./scope.ts";

/** What one person chose about their mail, every topic named; version 0: nothing yet. */
export async function readMailChoices({ db, mailLeaves }: OpenCall, scope: OwnMailScope) {
  const rows = await listMailChoices(db, scope);
  const [first] = rows;
  if (!first) throw new Error("Somebody who acts and is not there.");
  const { email, timeZone, quietFrom, quietUntil } = first;
  const chosen = new Map(rows.map(({ topic, mode }) => [topic, mode]));
  const modes = topicNames().map((topic): { topic: typeof topic; mode: MailMode } => ({
    topic,
    mode: chosen.get(topic) ?? "now",
  }));
  return {
    ...{ email, timeZone, mailLeaves, modes, quietFrom, quietUntil },
    dailyAt: first.dailyAt ?? DEFAULT_MAIL_HOURS.dailyAt,
    version: first.version ?? 0,
  };
}
