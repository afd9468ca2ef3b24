import { emailAddress } from "@belay/core/email-address.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, HOUR } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { newRowId } from "../platform/new-id.ts";
import { newSecretToken } from "../platform/secret-token.ts";
import { lockFor } from "../platform/write.ts";
import { findAccountReader } from "./find-account-reader.ts";
import { passwordResetMail } from "./password-reset.mail.ts";

const VALID_FOR = HOUR;
const forgotten = z.object({ email: emailAddress });

/** Mails a link to choose another password; nothing goes to an address that nobody signs in with. */
export async function sendResetLink(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { email } = forgotten.parse(payload);
  await lockFor(tx, [`email:${email}`]);
  const reader = await findAccountReader(tx, email);
  if (!reader?.isReachable) return;
  await tx
    .updateTable("passwordReset")
    .set({ usedAt: now })
    .where("personId", "=", reader.personId)
    .where("usedAt", "is", null)
    .execute();
  const { token, tokenHash } = newSecretToken();
  const id = newRowId();
  const expiresAt = addMilliseconds(now, VALID_FOR);
  await tx
    .insertInto("passwordReset")
    .values({ id, personId: reader.personId, tokenHash, createdAt: now, expiresAt })
    .execute();
  await queueMail(tx, [passwordResetMail(reader, { resetId: id, token, expiresAt, now })], now);
}
