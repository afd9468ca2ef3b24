import type { Tx } from "../platform/database.ts";
import type { MailReader } from "../platform/mail/mail.ts";

/** Who signs in with this address, as a mail addresses them; not reachable when the account is closed, null when nobody does. */
export async function findAccountReader(tx: Tx, email: string): Promise<MailReader | null> {
  const row = await tx
    .selectFrom("person")
    .select(["id as personId", "name", "email as address", "timeZone", "deactivatedAt"])
    .where("email", "=", email)
    .executeTakeFirst();
  if (!row) return null;
  const { deactivatedAt, ...reader } = row;
  return { ...reader, isReachable: deactivatedAt === null };
}
