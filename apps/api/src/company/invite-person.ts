import { invitationId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { addMilliseconds, DAY } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { Call } from "../platform/call.ts";
import { queueMail } from "../platform/mail/queue-mail.ts";
import { newId } from "../platform/new-id.ts";
import { newSecretToken } from "../platform/secret-token.ts";
import { lockFor, write } from "../platform/write.ts";
import { invitationMail } from "./invitation.mail.ts";
import { findCompany } from "./queries.ts";

const VALID_FOR = 7 * DAY;

type Outcome = Result<{ token: string; email: string; expiresAt: Instant }, "ALREADY_HERE">;

/** Makes a link for one address. It is mailed, and shown once, to copy; a new one for the same address revokes the old. */
export function invitePerson(call: Call, { email }: { email: string }): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    await lockFor(tx, [`email:${email}`]);
    const known = await tx.selectFrom("person").select("id").where("email", "=", email).executeTakeFirst();
    if (known) return refuse("ALREADY_HERE", { field: "email" });
    await tx
      .updateTable("invitation")
      .set({ revokedAt: call.now })
      .where("email", "=", email)
      .where("usedAt", "is", null)
      .where("revokedAt", "is", null)
      .execute();
    const { token, tokenHash } = newSecretToken();
    const id = newId(invitationId);
    const expiresAt = addMilliseconds(call.now, VALID_FOR);
    await tx
      .insertInto("invitation")
      .values({ id, tokenHash, email, invitedBy: call.actor.id, createdAt: call.now, expiresAt })
      .execute();
    await audit(tx, {
      at: call.now,
      actorId: call.actor.id,
      action: "invite",
      subjectKind: "invitation",
      subjectId: id,
      after: { email },
    });
    const { name: companyName, timeZone } = await findCompany(tx);
    const { name: inviterName } = call.actor;
    const letter = { id, email, token, inviterName, companyName, timeZone, expiresAt, now: call.now };
    await queueMail(tx, [invitationMail(letter)], call.now);
    return succeed({ token, email, expiresAt });
  });
}
