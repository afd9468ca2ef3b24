import type { PersonId } from "@belay/core/ids.ts";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { findColleague } from "./queries.ts";
import { colleaguesScope } from "./scope.ts";

/** A colleague's page, as everybody in the company may see it. */
export async function readColleague(call: Call, { id }: { id: PersonId }) {
  const person = await findColleague(call.db, colleaguesScope(call.actor), { id, now: call.now });
  if (!person) throw new TRPCError({ code: "NOT_FOUND", message: "Nobody here has this address." });
  return person;
}
