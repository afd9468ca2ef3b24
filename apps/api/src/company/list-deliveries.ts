import type { DeliveriesShown, DeliveryListInput } from "@belay/core/company/delivery-inputs.ts";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { AdminScope } from "./scope.ts";

const PAGE = 50;

type Status = "queued" | "held" | "bundled" | "failed" | "sent" | "dead" | "skipped";
const STATUSES: Record<DeliveriesShown, readonly Status[]> = {
  all: ["queued", "held", "bundled", "failed", "sent", "dead", "skipped"],
  waiting: ["queued", "failed"],
  held: ["held"],
  sent: ["sent", "bundled"],
  dead: ["dead"],
  skipped: ["skipped"],
};

/** The log of mail, newest first: what kind, to whom, when, how it went. What a mail says is its reader's. */
export async function listDeliveries(db: Reader, _scope: AdminScope, { show, cursor }: DeliveryListInput) {
  const rows = await db
    .selectFrom("delivery")
    .select(["id", "kind", "recipientName", "address", "status", "attempts", "problem"])
    .select(["createdAt", "nextTryAt", "sentAt", "heldFor", "heldUntil"])
    .$if(show !== "all", (query) => query.where("status", "in", STATUSES[show]))
    .$if(Boolean(cursor), (query) =>
      query.where(
        sql<boolean>`(delivery.created_at, delivery.id) < (${cursor?.createdAt}::timestamptz, ${cursor?.id}::uuid)`,
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE + 1)
    .execute();
  const deliveries = rows.slice(0, PAGE);
  const last = deliveries.at(-1);
  const nextCursor = rows.length > PAGE && last ? { createdAt: last.createdAt, id: last.id } : null;
  return { deliveries, nextCursor };
}
