import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { OpenCall } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";
import { mayKnock } from "./may-knock.ts";

type Outcome = Result<null, "TOO_MANY_TRIES">;

/** Asks for a link to choose another password. Answered alike for every address; whether there is one shows in its mail. */
export async function forgotPassword(call: OpenCall, { email }: { email: string }): Promise<Outcome> {
  if (!(await mayKnock(call, email))) return refuse("TOO_MANY_TRIES");
  return write<Outcome>(call.db, async (tx) => {
    await announce(tx, { topic: "password.forgotten", payload: { email }, at: call.now });
    return succeed(null);
  });
}
