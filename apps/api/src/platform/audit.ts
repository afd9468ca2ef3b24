import type { PersonId } from "@belay/core/ids.ts";
import type { Instant } from "@belay/core/instant.ts";
import type { Tx } from "./database.ts";
import { jsonb } from "./jsonb.ts";
import { newRowId } from "./new-id.ts";

/** A change that somebody made by hand to what belongs to others: who, when, before, after. */
export interface AuditedChange {
  at: Instant;
  actorId: PersonId;
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
}

export async function audit(tx: Tx, { before, after, ...change }: AuditedChange): Promise<void> {
  await tx
    .insertInto("audit")
    .values({
      id: newRowId(),
      ...change,
      before: before === undefined ? null : jsonb(before),
      after: after === undefined ? null : jsonb(after),
    })
    .execute();
}
