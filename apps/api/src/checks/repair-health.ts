import type { RepairInput, RepairRefusal } from "@belay/core/checks/health-inputs.ts";
import type { PersonId } from "@belay/core/ids.ts";
import type { Result } from "@belay/core/result.ts";
import { refuse, succeed } from "@belay/core/result.ts";
import { sql } from "kysely";
import type { Call } from "../platform/call.ts";
import { findDate } from "../platform/company-date.ts";
import type { Tx } from "../platform/database.ts";
import { newRowId } from "../platform/new-id.ts";
import { announce } from "../platform/outbox.ts";
import { lockFor, write } from "../platform/write.ts";
import { findProgrammeScope } from "../programmes/scope.ts";
import { listAdminIds, programmeLock } from "../programmes/writes.ts";
import type { HealthRow } from "./list-health.ts";
import { listHealth } from "./list-health.ts";

type Outcome = Result<null, RepairRefusal>;

/** One click by whoever runs a programme about one row of its health; each once a day, however many run it. */
export function repairHealth(call: Call, { programmeId, personId, kind }: RepairInput): Promise<Outcome> {
  return write<Outcome>(call.db, async (tx) => {
    const scope = await findProgrammeScope(tx, call.actor, programmeId);
    if (!scope) return refuse("NOT_FOUND");
    await lockFor(tx, [programmeLock(programmeId)]);
    const rows = await listHealth(tx, scope, call.now);
    const row = rows.find((one) => one.personId === personId);
    if (!row) return refuse("NOT_FOUND");
    if (!row.repairs.includes(kind)) return refuse("NOT_NEEDED");
    const on = await findDate(tx, call.now);
    const done = await tx
      .selectFrom("programmeRepair")
      .select("id")
      .where("programmeId", "=", programmeId)
      .where("aboutId", "=", row.about.id)
      .where("kind", "=", kind)
      .where("doneOn", "=", on)
      .limit(1)
      .executeTakeFirst();
    if (done) return refuse("DONE_TODAY");
    if (kind === "extend") await giveMoreTime(tx, row);
    const reminded = kind === "remind" ? whomToRemind(row) : [null];
    await tx
      .insertInto("programmeRepair")
      .values(
        reminded.map((id) => ({
          ...{ id: newRowId(), programmeId, kind, about: row.about.kind, aboutId: row.about.id },
          ...{ personId: id, doneBy: call.actor.id, doneAt: call.now, doneOn: on },
        })),
      )
      .execute();
    await announce(tx, {
      topic: "programme.repaired",
      payload: {
        ...{ programmeId, kind, cause: row.cause, byId: call.actor.id, menteeId: row.personId },
        mentorId: row.mentor?.id ?? null,
        personIds: reminded.filter((id) => id !== null),
      },
      at: call.now,
      reaches: [
        ...(await listAdminIds(tx, programmeId)),
        row.personId,
        ...(row.mentor ? [row.mentor.id] : []),
      ],
    });
    return succeed(null);
  });
}

/** A request closes a week later; the silence of a pair reads the repair itself and begins anew. */
async function giveMoreTime(tx: Tx, { about }: HealthRow): Promise<void> {
  if (about.kind !== "request") return;
  await tx
    .updateTable("mentorshipRequest")
    .set({ closesAt: sql<string>`closes_at + interval '7 days'` })
    .where("id", "=", about.id)
    .where("status", "=", "requested")
    .execute();
}

function whomToRemind({ owner, personId, mentor }: HealthRow): PersonId[] {
  const both = mentor ? [personId, mentor.id] : [personId];
  if (owner === "mentor") return mentor ? [mentor.id] : [];
  return owner === "both" ? both : [personId];
}
