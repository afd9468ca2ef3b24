import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "../database.ts";
import { jsonb } from "../jsonb.ts";
import { newRowId } from "../new-id.ts";
import type { Mail, MailContent } from "./mail.ts";
import { NO_WISHES, readMailWishes, topicOf, wayOf } from "./mail-wishes.ts";

/**
 * Writes mails down in the transaction of what they tell: rolled back with it, sent soon after it. A mail is a
 * function from facts to words in `<feature>/<what-happened>.mail.ts`, and its kind a line in
 * `core/company/mail-kind.ts`:
 *
 *     const readers = await listReaders(tx, [mentorId, menteeId]);
 *     await queueMail(tx, [sessionBookedMail(facts, "mentor")], now);
 *
 * Nobody is sent what they did themselves, unless it puts an entry into their calendar. Each goes when its reader
 * chose (`wayOf`): at once, after their quiet hours, in their daily mail, or not at all.
 */
export async function queueMail(tx: Tx, mails: readonly Mail[], now: Instant): Promise<void> {
  const wanted = mails.filter(({ to }) => to.isReachable);
  if (wanted.length === 0) return;
  const wishes = await readMailWishes(tx, wanted.flatMap(chooserOf));
  await tx
    .insertInto("delivery")
    .values(
      wanted.map((mail) => {
        const columns = deliveryColumns(mail);
        const { personId, timeZone } = mail.to;
        const wanting = (personId && wishes.get(personId)) ?? NO_WISHES;
        const way = wayOf({ ...mail, ...columns, timeZone }, wanting, now);
        return { id: newRowId(), ...columns, secret: mail.secret ?? null, ...way, createdAt: now };
      }),
    )
    .execute();
}

/** Whose choice a mail goes by, if anybody's. */
function chooserOf({ to, kind, isUrgent = false }: Mail): PersonId[] {
  return to.personId === null || topicOf(kind, isUrgent) === null ? [] : [to.personId];
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
    usefulUntil: mail.usefulUntil ?? null,
    goesAlways: mail.isUrgent ?? false,
  };
}

function contentOf(mail: Mail): MailContent {
  const { heading, paragraphs, facts, afterwards, action, calendar = null, parts = [], told = [] } = mail;
  return { heading, paragraphs, facts, afterwards, action, calendar, parts, told };
}
