import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "../database.ts";
import type { ToldThing } from "./mail.ts";
import type { Way } from "./mail-wishes.ts";
import { NO_WISHES, readMailWishes, wayOf } from "./mail-wishes.ts";

/** A mail that waited by its reader's choice and is about to leave. */
export interface HeldMail {
  id: string;
  personId: PersonId;
  kind: string;
  about: { kind: string; id: string } | null;
  /** Empty for a mail that is about one thing alone. */
  told: readonly ToldThing[];
  usefulUntil: Instant | null;
}

/** Which of these have nothing to say any more, by their ids: what they ask was answered, what they announce is off. */
export type FindMoot = (tx: Tx, held: readonly HeldMail[], now: Instant) => Promise<readonly string[]>;

/** The things of one kind that these are about, each once. */
export function idsAbout(held: readonly HeldMail[], kind: string): string[] {
  return [
    ...new Set(
      held.flatMap(({ about, told }) =>
        about?.kind === kind ? [about.id, ...told.map(({ id }) => id)] : [],
      ),
    ),
  ];
}

/** Somebody chose otherwise: what waits for them goes by the new choice. */
export async function replanHeld(tx: Tx, personId: PersonId, now: Instant): Promise<void> {
  const rows = await tx
    .selectFrom("delivery")
    .innerJoin("person", "person.id", "delivery.personId")
    .select(["delivery.id", "kind", "goesAlways", "usefulUntil", "person.timeZone"])
    .where("personId", "=", personId)
    .where("status", "=", "held")
    .forUpdate("delivery")
    .execute();
  if (rows.length === 0) return;
  const wishes = (await readMailWishes(tx, [personId])).get(personId) ?? NO_WISHES;
  const ways = rows.map(({ id, ...row }) => ({ id, ...wayOf(row, wishes, now) }));
  await settleHeld(tx, ways);
}

/** Says of each where it goes now, in one statement. */
export async function settleHeld(tx: Tx, ways: readonly (Way & { id: string })[]): Promise<void> {
  if (ways.length === 0) return;
  await sql`
    update delivery
    set status = settled.status, held_for = settled."heldFor", held_until = settled."heldUntil",
      next_try_at = settled."nextTryAt", problem = settled.problem, daily_id = settled."dailyId"
    from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as settled
      (id uuid, status text, "heldFor" text, "heldUntil" timestamptz, "nextTryAt" timestamptz, problem text, "dailyId" uuid)
    where delivery.id = settled.id`.execute(tx);
}
