import type { JoinInput } from "@belay/core/company/company-inputs.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { addPerson } from "../people/writes.ts";
import type { OpenCall } from "../platform/call.ts";
import { hashPassword } from "../platform/hash-password.ts";
import { isConflict, lockFor, write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";
import { findInvitation } from "./queries.ts";

type Outcome = Result<{ email: string }, "LINK_NOT_VALID" | "TOO_MANY_TRIES">;

/** Uses a link once, one that was made for them or that they asked for: whoever holds it becomes the person at its address. */
export async function joinByInvitation(call: OpenCall, input: JoinInput): Promise<Outcome> {
  if (!(await mayKnock(call))) return refuse("TOO_MANY_TRIES");
  if (!(await findInvitation(call.db, input.token, call.now))) return refuse("LINK_NOT_VALID");
  const passwordHash = await hashPassword(input.password);
  try {
    return await write<Outcome>(call.db, async (tx) => {
      const invitation = await findInvitation(tx, input.token, call.now);
      if (!invitation) return refuse("LINK_NOT_VALID");
      await lockFor(tx, [`email:${invitation.email}`]);
      const used = await tx
        .updateTable("invitation")
        .set({ usedAt: call.now })
        .where("id", "=", invitation.id)
        .where("usedAt", "is", null)
        .returning("email")
        .executeTakeFirst();
      if (!used) return refuse("LINK_NOT_VALID");
      const { name, timeZone } = input;
      await addPerson(tx, {
        name,
        email: used.email,
        timeZone,
        passwordHash,
        isCompanyAdmin: false,
        now: call.now,
      });
      return succeed({ email: used.email });
    });
  } catch (error) {
    if (isConflict(error, "person_email_key")) return refuse("LINK_NOT_VALID");
    throw error;
  }
}
