import { waitId } from "@belay/core/ids.ts";
import type { Tx } from "../platform/database.ts";
import type { HeldMail } from "../platform/mail/held-mail.ts";
import { idsAbout } from "../platform/mail/held-mail.ts";

/** Mails of a place that is not kept for their reader any more. */
export async function findMootLineMail(tx: Tx, held: readonly HeldMail[]): Promise<string[]> {
  const offers = held.filter(({ kind }) => kind === "placeOffered");
  if (offers.length === 0) return [];
  const kept = await tx
    .selectFrom("mentorWait")
    .select("id")
    .where(
      "id",
      "in",
      idsAbout(offers, "wait").map((id) => waitId.parse(id)),
    )
    .where("status", "=", "offered")
    .execute();
  return offers.filter(({ about }) => !kept.some(({ id }) => id === about?.id)).map(({ id }) => id);
}
