import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../database.ts";
import { jsonb } from "../jsonb.ts";
import { newRowId } from "../new-id.ts";
import type { Mail, MailContent } from "./mail.ts";

/**
 * Writes mails down in the transaction of what they tell: rolled back with it, sent soon after it. A mail is a
 * function from facts to words in `<feature>/<what-happened>.mail.ts`, and its kind a line in
 * `core/company/mail-kind.ts`:
 *
 *     const readers = await listReaders(tx, [mentorId, menteeId]);
 *     await queueMail(tx, [sessionBookedMail(facts, "mentor")], now);
 *
 * Nobody is sent what they did themselves, unless it puts an entry into their calendar.
 */
export async function queueMail(tx: Tx, mails: readonly Mail[], now: Instant): Promise<void> {
  const wanted = mails.filter(({ to }) => to.isReachable);
  if (wanted.length === 0) return;
  await tx
    .insertInto("delivery")
    .values(
      wanted.map((mail) => ({
        id: newRowId(),
        ...deliveryColumns(mail),
        secret: mail.secret ?? null,
        ...whenToSend(mail, now),
        createdAt: now,
      })),
    )
    .execute();
}

/** What a mail says and to whom, as its row holds it. */
export function deliveryColumns(mail: Mail) {
  return {
    personId: mail.to.personId,
    address: mail.to.address,
    recipientName: mail.to.name,
    kind: mail.kind,
    subject: mail.subject,
    content: jsonb(contentOf(mail)),
    aboutKind: mail.about?.kind ?? null,
    aboutId: mail.about?.id ?? null,
  };
}

function contentOf({ heading, paragraphs, facts, afterwards, action, calendar }: Mail): MailContent {
  return { heading, paragraphs, facts, afterwards, action, calendar: calendar ?? null };
}

/** The one place that says when a mail goes; what a reader chose (at once, once a day, never; quiet hours) belongs here. */
function whenToSend(_mail: Mail, now: Instant) {
  return { status: "queued", nextTryAt: now } as const;
}
