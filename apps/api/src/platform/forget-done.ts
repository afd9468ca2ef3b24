import type { Instant } from "@belay/core/instant.ts";
import { DAY, toInstant, toMilliseconds } from "@belay/core/instant.ts";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { CHANGES_KEPT } from "./live-changes.ts";

/** How long what is done with stays to be looked at. */
const KEPT = 30 * DAY;
/** The log of mail answers "was it sent" for a season, and "why not" for a year. */
const MAIL_KEPT = 90 * DAY;
const DEAD_MAIL_KEPT = 365 * DAY;
/** A double submit comes within a day, or never. */
const ANSWERS_KEPT = DAY;

/** Lets go of what nobody asks for any more: announcements handed over, notices put away, what open pages were told, old mail, old answers, ended sign-ins. */
export async function forgetDone(tx: Tx, now: Instant): Promise<void> {
  const before = toInstant(toMilliseconds(now) - KEPT);
  await tx.deleteFrom("outbox").where("handledAt", "<", before).execute();
  await forgetMail(tx, now);
  await tx.deleteFrom("notice").where("dismissedAt", "<", before).execute();
  await tx
    .deleteFrom("idempotency")
    .where("createdAt", "<", toInstant(toMilliseconds(now) - ANSWERS_KEPT))
    .execute();
  await tx
    .deleteFrom("liveChange")
    .where("at", "<", toInstant(toMilliseconds(now) - CHANGES_KEPT))
    .execute();
  // Written and read by the database's clock: who looked twelve hours ago reads everything anew.
  await tx.deleteFrom("mentorChange").where("at", "<", sql<Instant>`now() - interval '1 day'`).execute();
  await tx.deleteFrom("sessionPresence").where("seenAt", "<", before).execute();
  await tx.deleteFrom("authSession").where("expiresAt", "<", now).execute();
}

async function forgetMail(tx: Tx, now: Instant): Promise<void> {
  const before = (span: number) => toInstant(toMilliseconds(now) - span);
  await tx
    .deleteFrom("delivery")
    .where((eb) =>
      eb.or([
        eb("status", "in", ["sent", "bundled", "skipped"]).and("createdAt", "<", before(MAIL_KEPT)),
        eb("status", "=", "dead").and("createdAt", "<", before(DEAD_MAIL_KEPT)),
      ]),
    )
    .execute();
}
