import { emailAddress } from "@belay/core/email-address.ts";
import { invitationId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import * as z from "zod/mini";
import type { Tx } from "../platform/database.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { newId } from "../platform/new-id.ts";
import { newSecretToken } from "../platform/secret-token.ts";
import { lockFor } from "../platform/write.ts";
import { addressVerificationMail, alreadyHereMail } from "./address-verification.mail.ts";
import { findAccountReader } from "./find-account-reader.ts";
import { findCompany } from "./queries.ts";

const VALID_FOR = DAY;
const claimed = z.object({ email: emailAddress });

/** Mails a link to an address that somebody wants to join with; one that is here already is told so instead. */
export async function sendAddressLink(tx: Tx, payload: unknown, now: Instant): Promise<void> {
  const { email } = claimed.parse(payload);
  const company = await findCompany(tx);
  if (company.joining !== "domain") return;
  await lockFor(tx, [`email:${email}`]);
  const known = await findAccountReader(tx, email);
  if (known !== null) return queueMail(tx, [alreadyHereMail(known, company)], now);
  await tx
    .updateTable("invitation")
    .set({ revokedAt: now })
    .where("email", "=", email)
    .where("isOwnAsk", "=", true)
    .where("usedAt", "is", null)
    .where("revokedAt", "is", null)
    .execute();
  const { token, tokenHash } = newSecretToken();
  const id = newId(invitationId);
  const expiresAt = addMilliseconds(now, VALID_FOR);
  await tx
    .insertInto("invitation")
    .values({ id, tokenHash, email, isOwnAsk: true, createdAt: now, expiresAt })
    .execute();
  await queueMail(
    tx,
    [addressVerificationMail({ email, invitationId: id, token, expiresAt, now }, company)],
    now,
  );
}
