import type { PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import type { Call } from "../platform/call.ts";
import { announce } from "../platform/outbox.ts";
import { write } from "../platform/write.ts";

export type KeepApartRefusal = "SELF" | "NOT_FOUND";

/** From now on the two are not made a pair, whichever of them would be the mentor. Nobody but who says so knows. */
export function keepApart(
  call: Call,
  { id: otherId }: { id: PersonId },
): Promise<Result<null, KeepApartRefusal>> {
  const { actor, now } = call;
  return write<Result<null, KeepApartRefusal>>(call.db, async (tx) => {
    if (otherId === actor.id) return refuse("SELF");
    const other = await tx
      .selectFrom("person")
      .select("id")
      .where("id", "=", otherId)
      .where("deactivatedAt", "is", null)
      .executeTakeFirst();
    if (!other) return refuse("NOT_FOUND");
    const made = await tx
      .insertInto("notWith")
      .values({ personId: actor.id, otherId, since: now })
      .onConflict((on) => on.doNothing())
      .returning("otherId")
      .executeTakeFirst();
    // A name that says nothing where work that failed is listed, and only one's own pages are read anew.
    const payload = { personId: actor.id, otherId };
    if (made) await announce(tx, { topic: "mentor.wished", payload, at: now, reaches: [actor.id] });
    return succeed(null);
  });
}

/** As if it had never been said. */
export function letMeet(call: Call, { id: otherId }: { id: PersonId }): Promise<Result<null, never>> {
  return write<Result<null, never>>(call.db, async (tx) => {
    await tx
      .deleteFrom("notWith")
      .where("personId", "=", call.actor.id)
      .where("otherId", "=", otherId)
      .execute();
    return succeed(null);
  });
}
