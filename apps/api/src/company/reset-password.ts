import type { ResetPasswordInput } from "@belay/core/company/company-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { audit } from "../platform/audit.ts";
import type { OpenCall } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { hashPassword } from "../platform/hash-password.ts";
import { SIGN_INS } from "../platform/live-changes.ts";
import { announce } from "../platform/outbox.ts";
import { hashToken } from "../platform/secret-token.ts";
import { write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";
import { findReset } from "./queries.ts";

type Outcome = Result<{ email: string }, "LINK_NOT_VALID" | "TOO_MANY_TRIES">;

/** Uses a mailed link once: another password, and everybody who is signed in with the old one is out. */
export async function resetPassword(
  call: OpenCall,
  { token, password }: ResetPasswordInput,
): Promise<Outcome> {
  if (!(await mayKnock(call))) return refuse("TOO_MANY_TRIES");
  if (!(await findReset(call.db, token, call.now))) return refuse("LINK_NOT_VALID");
  const passwordHash = await hashPassword(password);
  return write<Outcome>(call.db, async (tx) => {
    const found = await findReset(tx, token, call.now);
    const used = await tx
      .updateTable("passwordReset")
      .set({ usedAt: call.now })
      .where("tokenHash", "=", hashToken(token))
      .where("usedAt", "is", null)
      .returning("personId")
      .executeTakeFirst();
    if (!found || !used) return refuse("LINK_NOT_VALID");
    await changePassword(tx, { personId: used.personId, passwordHash, now: call.now });
    return succeed({ email: found.email });
  });
}

async function changePassword(
  tx: Tx,
  { personId, passwordHash, now }: { personId: PersonId; passwordHash: string; now: Instant },
): Promise<void> {
  await tx
    .updateTable("authAccount")
    .set({ password: passwordHash, updatedAt: now })
    .where("userId", "=", personId)
    .where("providerId", "=", "credential")
    .execute();
  await tx.deleteFrom("authSession").where("userId", "=", personId).execute();
  await audit(tx, {
    ...{ at: now, actorId: personId, action: "reset password" },
    ...{ subjectKind: "person", subjectId: personId },
  });
  const payload = { personId };
  await announce(tx, { topic: "password.changed", payload, at: now, reaches: [personId], subject: SIGN_INS });
}
