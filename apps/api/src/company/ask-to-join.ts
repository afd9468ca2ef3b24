import { domainOf } from "@belay/core/email-address.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { OpenCall } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";
import { findEntrance } from "./queries.ts";

type Outcome = Result<null, "JOINING_BY_INVITATION" | "DOMAIN_NOT_ALLOWED" | "TOO_MANY_TRIES">;

/**
 * Somebody with an address of the company asks for a link to it. The answer and the work are the same whether the
 * address is known or new, for what follows happens later: a stranger learns nothing about who works here.
 */
export async function askToJoin(call: OpenCall, { email }: { email: string }): Promise<Outcome> {
  if (!(await mayKnock(call, email))) return refuse("TOO_MANY_TRIES");
  const company = await findEntrance(call.db);
  if (company?.joining !== "domain") return refuse("JOINING_BY_INVITATION");
  if (domainOf(email) !== company.emailDomain) return refuse("DOMAIN_NOT_ALLOWED", { field: "email" });
  return write<Outcome>(call.db, async (tx) => {
    await announce(tx, { topic: "address.claimed", payload: { email }, at: call.now });
    return succeed(null);
  });
}
