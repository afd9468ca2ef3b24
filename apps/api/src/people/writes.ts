import type { PersonId } from "@belay/core/ids.ts";
import { personId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Call } from "../platform/call.ts";
import type { Tx } from "../platform/database.ts";
import { newId, newRowId } from "../platform/new-id.ts";

export interface NewPerson {
  name: string;
  email: string;
  timeZone: string;
  passwordHash: string;
  isCompanyAdmin: boolean;
  now: Instant;
}

/** A person and the account they sign in with: one id, both or neither. A taken address is a unique violation. */
export async function addPerson(tx: Tx, { passwordHash, now, ...person }: NewPerson): Promise<PersonId> {
  const id = newId(personId);
  await tx
    .insertInto("person")
    .values({ id, ...person, createdAt: now })
    .execute();
  await tx
    .insertInto("personTimeZone")
    .values({ personId: id, since: now, timeZone: person.timeZone })
    .execute();
  await tx
    .insertInto("authUser")
    .values({
      id,
      name: person.name,
      email: person.email,
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await tx
    .insertInto("authAccount")
    .values({
      id: newRowId(),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}

/** Since when somebody lives by which clock. */
export async function keepZone(
  tx: Tx,
  { actor, now }: Pick<Call, "actor" | "now">,
  timeZone: string,
): Promise<void> {
  await tx
    .insertInto("personTimeZone")
    .values({ personId: actor.id, since: now, timeZone })
    .onConflict((conflict) => conflict.columns(["personId", "since"]).doUpdateSet({ timeZone }))
    .execute();
}
