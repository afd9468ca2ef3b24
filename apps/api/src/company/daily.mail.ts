import type { Mail, MailCalendar, MailPart, MailReader } from "../platform/mail/mail.ts";
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
 * Everything that came together since the last one and is not old news (`kept`), with the newest entry for the
 * calendar of each thing among all that waited about it.
 */
export function dailyMail(to: MailReader, kept: readonly Waited[], waited: readonly Waited[]): Mail {
  const parts = kept.flatMap((one) => partOf(one, { kept, waited }));
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

interface Bundle {
  kept: readonly Waited[];
  waited: readonly Waited[];
}

function partOf(one: Waited, bundle: Bundle): MailPart[] {
  const topic = topicOf(one.kind, false);
  if (topic === null) return [];
  const { heading, facts, afterwards, action } = readContent(one.content);
  return [{ topic, heading, facts, afterwards, action, calendar: entryFor(one, bundle) }];
}

/** A thing's entry comes once, the newest, with the newest mail that has one; when that is left out, with the last. */
function entryFor(one: Waited, { kept, waited }: Bundle): MailCalendar | null {
  if (one.about === null) return entryOf(one);
  const { kind, id } = one.about;
  const isAboutIt = ({ about }: Waited) => about?.kind === kind && about.id === id;
  const bearer = kept.findLast((other) => isAboutIt(other) && entryOf(other)) ?? kept.findLast(isAboutIt);
  if (bearer !== one) return null;
  return (
    waited
      .filter(isAboutIt)
      .flatMap((other) => entryOf(other) ?? [])
      .at(-1) ?? null
  );
}

function entryOf({ content }: Waited): MailCalendar | null {
  return readContent(content).calendar;
}
