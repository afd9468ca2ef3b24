import type { Mail, MailPart, MailReader } from "../platform/mail/mail.ts";
import { readContent } from "../platform/mail/mail.ts";
import { topicOf } from "../platform/mail/mail-wishes.ts";

/** A mail that waited for the daily one, as its row holds it. */
export interface Waited {
  kind: string;
  subject: string;
  content: unknown;
  about: { kind: string; id: string } | null;
}

/**
 * Everything that came together since the last one: of each thing the newest (`kept`), with the newest entry for the
 * calendar among all that waited about it.
 */
export function dailyMail(to: MailReader, kept: readonly Waited[], waited: readonly Waited[]): Mail {
  const parts = kept.flatMap((one) => partOf(one, waited));
  const others = parts.length - 1;
  const first = kept[0]?.subject ?? "";
  return {
    to,
    kind: "daily",
    about: null,
    subject: others === 0 ? first : `${first}, and ${others} more`,
    heading: others === 0 ? "One thing came up" : `${parts.length} things came up`,
    paragraphs: [],
    facts: [],
    afterwards: null,
    action: { label: "Open Belay", path: "/" },
    parts,
  };
}

function partOf({ kind, content, about }: Waited, waited: readonly Waited[]): MailPart[] {
  const topic = topicOf(kind, false);
  if (topic === null) return [];
  const { heading, facts, afterwards, action, calendar } = readContent(content);
  const entries = waited
    .filter((one) => about !== null && one.about?.kind === about.kind && one.about.id === about.id)
    .flatMap((one) => readContent(one.content).calendar ?? []);
  return [{ topic, heading, facts, afterwards, action, calendar: calendar ?? entries.at(-1) ?? null }];
}
