import type { AskToJoinInput } from "@belay/core/company/company-inputs.ts";
import { domainOf } from "@belay/core/email-address.ts";
import { joinRequestId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { OpenCall } from "../platform/call.ts";
import { hashPassword } from "../platform/hash-password.ts";
import { newId } from "../platform/new-id.ts";
import { lockFor, write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";
import { findEntrance } from "./queries.ts";

type Outcome = Result<null, "JOINING_BY_INVITATION" | "DOMAIN_NOT_ALLOWED" | "TOO_MANY_TRIES">;

/**
 * Somebody with an address of the company asks to be let in. The answer and the work are the same whether the
 * address is known, waits already, or is new: a stranger learns nothing about who works here.
 */
export async function askToJoin(call: OpenCall, input: AskToJoinInput): Promise<Outcome> {
  if (!(await mayKnock(call))) return refuse("TOO_MANY_TRIES");
  const company = await findEntrance(call.db);
  if (company?.joining !== "domain") return refuse("JOINING_BY_INVITATION");
  if (domainOf(input.email) !== company.emailDomain) return refuse("DOMAIN_NOT_ALLOWED", { field: "email" });
  const passwordHash = await hashPassword(input.password);
  return write<Outcome>(call.db, async (tx) => {
    await lockFor(tx, [`email:${input.email}`]);
    const person = await tx
      .selectFrom("person")
      .select("id")
      .where("email", "=", input.email)
      .executeTakeFirst();
    // The first password stays, for it may be the owner's; the count warns the admin that it may not.
    const waiting = await tx
      .updateTable("joinRequest")
      .set((eb) => ({ askedTimes: eb("askedTimes", "+", 1) }))
      .where("email", "=", input.email)
      .where("status", "=", "waiting")
      .returning("id")
      .executeTakeFirst();
    if (!person && !waiting) {
      const { name, email } = input;
      await tx
        .insertInto("joinRequest")
        .values({ id: newId(joinRequestId), name, email, passwordHash, createdAt: call.now })
        .execute();
    }
    return succeed(null);
  });
}
